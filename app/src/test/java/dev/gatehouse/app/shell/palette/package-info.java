/// Tests of the command palette, without a toolkit.
@NullMarked
package dev.gatehouse.app.shell.palette;

import org.jspecify.annotations.NullMarked;
