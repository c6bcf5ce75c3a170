/// The command palette: finds screens and commands by a few letters.
@NullMarked
package dev.gatehouse.app.shell.palette;

import org.jspecify.annotations.NullMarked;
