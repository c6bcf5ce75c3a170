/// Good and hostile GGUF headers.
@NullMarked
package dev.gatehouse.engine.runtime.llama.gguf;

import org.jspecify.annotations.NullMarked;
