/// How commands speak: text for people, one JSON object a line for machines, sentences for failures, and exit codes.
@NullMarked
package dev.gatehouse.cli.terminal;

import org.jspecify.annotations.NullMarked;
