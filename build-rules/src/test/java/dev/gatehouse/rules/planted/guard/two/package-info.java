/// A violation planted on purpose.
@NullMarked
package dev.gatehouse.rules.planted.guard.two;

import org.jspecify.annotations.NullMarked;
