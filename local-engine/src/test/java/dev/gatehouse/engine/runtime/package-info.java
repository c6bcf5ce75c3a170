/// The contract that every model runtime keeps, checked against all that are installed.
@NullMarked
package dev.gatehouse.engine.runtime;

import org.jspecify.annotations.NullMarked;
