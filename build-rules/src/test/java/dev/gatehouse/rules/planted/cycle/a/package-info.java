/// A violation planted on purpose.
@NullMarked
package dev.gatehouse.rules.planted.cycle.a;

import org.jspecify.annotations.NullMarked;
