/// Commands on policy files: check, show, compare. They need no workspace.
@NullMarked
package dev.gatehouse.cli.policy;

import org.jspecify.annotations.NullMarked;
