/// A violation planted on purpose.
@NullMarked
package dev.gatehouse.rules.planted.cycle.b;

import org.jspecify.annotations.NullMarked;
