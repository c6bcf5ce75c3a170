/// Finds the llama.cpp library, loads it and gives its C functions a Java face. What they are used for stands one
/// package up.
@NullMarked
package dev.gatehouse.engine.runtime.llama.library;

import org.jspecify.annotations.NullMarked;
