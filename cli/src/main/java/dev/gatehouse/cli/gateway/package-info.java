/// The command that runs a gateway alone.
@NullMarked
package dev.gatehouse.cli.gateway;

import org.jspecify.annotations.NullMarked;
