/// Tests of running suites.
@NullMarked
package dev.gatehouse.engine.suite;

import org.jspecify.annotations.NullMarked;
