/// Tests of the Traffic screen, without a toolkit.
@NullMarked
package dev.gatehouse.app.screen.traffic;

import org.jspecify.annotations.NullMarked;
