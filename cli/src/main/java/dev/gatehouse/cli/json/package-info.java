/// Turns what a command prints into JSON.
@NullMarked
package dev.gatehouse.cli.json;

import org.jspecify.annotations.NullMarked;
