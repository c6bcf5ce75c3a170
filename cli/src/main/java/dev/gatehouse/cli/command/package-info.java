/// What every command shares: its surroundings, its options, where policies and workspaces come from, and the one place
/// that turns failures into sentences.
@NullMarked
package dev.gatehouse.cli.command;

import org.jspecify.annotations.NullMarked;
