/// A violation planted on purpose.
@NullMarked
package dev.gatehouse.rules.planted.wall;

import org.jspecify.annotations.NullMarked;
