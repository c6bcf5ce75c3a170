/// Tests of searching text.
@NullMarked
package dev.gatehouse.engine.text;

import org.jspecify.annotations.NullMarked;
