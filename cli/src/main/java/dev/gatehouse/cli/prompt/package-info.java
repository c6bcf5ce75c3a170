/// Commands that try prompts under a policy.
@NullMarked
package dev.gatehouse.cli.prompt;

import org.jspecify.annotations.NullMarked;
