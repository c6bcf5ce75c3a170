/// Learns a guard's head from labelled rows, on this machine alone. Reading rows and judging traffic do not belong
/// here.
@NullMarked
package dev.gatehouse.engine.training;

import org.jspecify.annotations.NullMarked;
