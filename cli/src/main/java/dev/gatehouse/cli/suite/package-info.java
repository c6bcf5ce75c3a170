/// Commands that measure a policy on labelled prompts.
@NullMarked
package dev.gatehouse.cli.suite;

import org.jspecify.annotations.NullMarked;
