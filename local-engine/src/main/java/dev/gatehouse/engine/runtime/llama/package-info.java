/// Runs GGUF models in this process with the llama.cpp library, called through `java.lang.foreign`. All that knows
/// llama.cpp stands here; what a model may say and to whom does not.
@NullMarked
package dev.gatehouse.engine.runtime.llama;

import org.jspecify.annotations.NullMarked;
