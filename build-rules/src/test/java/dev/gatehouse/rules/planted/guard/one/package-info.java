/// A violation planted on purpose.
@NullMarked
package dev.gatehouse.rules.planted.guard.one;

import org.jspecify.annotations.NullMarked;
