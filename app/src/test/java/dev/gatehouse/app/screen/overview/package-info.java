/// Tests of the Overview screen.
@NullMarked
package dev.gatehouse.app.screen.overview;

import org.jspecify.annotations.NullMarked;
