/// Tests of the figures against values computed by hand.
@NullMarked
package dev.gatehouse.engine.metrics;

import org.jspecify.annotations.NullMarked;
