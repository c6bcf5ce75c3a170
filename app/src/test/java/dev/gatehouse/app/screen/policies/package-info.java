/// Tests of the policies screen.
@NullMarked
package dev.gatehouse.app.screen.policies;

import org.jspecify.annotations.NullMarked;
