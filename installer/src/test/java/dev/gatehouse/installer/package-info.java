/// Tests of the scripts with which a newcomer starts.
@NullMarked
package dev.gatehouse.installer;

import org.jspecify.annotations.NullMarked;
