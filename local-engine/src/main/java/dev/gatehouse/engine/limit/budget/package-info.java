/// Limits how much money a key, or all keys together, may spend on a UTC day.
@NullMarked
package dev.gatehouse.engine.limit.budget;

import org.jspecify.annotations.NullMarked;
