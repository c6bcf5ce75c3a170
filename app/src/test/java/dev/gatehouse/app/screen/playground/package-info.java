/// Tests of the Playground screen.
@NullMarked
package dev.gatehouse.app.screen.playground;

import org.jspecify.annotations.NullMarked;
