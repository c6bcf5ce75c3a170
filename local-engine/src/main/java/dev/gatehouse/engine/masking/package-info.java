/// Replaces parts of a text by numbered placeholders. Which parts is decided elsewhere.
@NullMarked
package dev.gatehouse.engine.masking;

import org.jspecify.annotations.NullMarked;
