/// A violation planted on purpose.
@NullMarked
package dev.gatehouse.rules.planted;

import org.jspecify.annotations.NullMarked;
