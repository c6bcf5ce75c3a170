/// Tests of the guard against injection.
@NullMarked
package dev.gatehouse.engine.guard.injection;

import org.jspecify.annotations.NullMarked;
