/// Searching text in time that grows with its length alone. Knows nothing of guards.
@NullMarked
package dev.gatehouse.engine.text;

import org.jspecify.annotations.NullMarked;
