/// The `gatehouse` command: every use case of the workbench, scriptable. A command reads its arguments, calls one use
/// case and prints what came of it; deciding anything does not belong here.
@NullMarked
package dev.gatehouse.cli;

import org.jspecify.annotations.NullMarked;
