/// Tests of the Releases screen, without a toolkit.
@NullMarked
package dev.gatehouse.app.screen.releases;

import org.jspecify.annotations.NullMarked;
