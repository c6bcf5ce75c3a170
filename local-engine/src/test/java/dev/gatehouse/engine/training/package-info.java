/// Tests of training.
@NullMarked
package dev.gatehouse.engine.training;

import org.jspecify.annotations.NullMarked;
