/// The engine's front door: compile a policy, hand in an exchange, get a verdict with its trace. The same code decides
/// in the console, on the command line and in the gateway.
@NullMarked
package dev.gatehouse.engine;

import org.jspecify.annotations.NullMarked;
