/// Commands on API keys and roles of a workspace.
@NullMarked
package dev.gatehouse.cli.keys;

import org.jspecify.annotations.NullMarked;
