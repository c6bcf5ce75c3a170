/// Commands on the backends of a workspace.
@NullMarked
package dev.gatehouse.cli.backends;

import org.jspecify.annotations.NullMarked;
