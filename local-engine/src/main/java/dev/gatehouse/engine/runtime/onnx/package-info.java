/// Encoders on ONNX Runtime through DJL, with the models that ship inside jars. Other model formats and what is made
/// of the vectors do not belong here.
@NullMarked
package dev.gatehouse.engine.runtime.onnx;

import org.jspecify.annotations.NullMarked;
