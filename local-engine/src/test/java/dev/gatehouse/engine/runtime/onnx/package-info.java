/// Tests of the encoders on ONNX Runtime.
@NullMarked
package dev.gatehouse.engine.runtime.onnx;

import org.jspecify.annotations.NullMarked;
