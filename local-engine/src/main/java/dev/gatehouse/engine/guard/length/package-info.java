/// Refuses requests that are too long. Nothing else looks at size here.
@NullMarked
package dev.gatehouse.engine.guard.length;

import org.jspecify.annotations.NullMarked;
