/// Reads the header of GGUF files and refuses bad ones with the reason. Knows nothing of the library that runs them.
@NullMarked
package dev.gatehouse.engine.runtime.llama.gguf;

import org.jspecify.annotations.NullMarked;
