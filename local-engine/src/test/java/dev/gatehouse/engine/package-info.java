/// Tests of the engine's front door, its contracts and its scenarios.
@NullMarked
package dev.gatehouse.engine;

import org.jspecify.annotations.NullMarked;
