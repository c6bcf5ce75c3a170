/// Commands that train guards.
@NullMarked
package dev.gatehouse.cli.guard;

import org.jspecify.annotations.NullMarked;
