/// A violation planted on purpose.
@NullMarked
package dev.gatehouse.rules.planted.view;

import org.jspecify.annotations.NullMarked;
