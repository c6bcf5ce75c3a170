/// llama.cpp and the demonstration model, for real: these tests need the library that `scripts/fetch-llama` fetches.
@NullMarked
package dev.gatehouse.engine.runtime.llama;

import org.jspecify.annotations.NullMarked;
