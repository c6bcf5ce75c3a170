/// Tests of what looks for credentials.
@NullMarked
package dev.gatehouse.engine.guard.secrets;

import org.jspecify.annotations.NullMarked;
