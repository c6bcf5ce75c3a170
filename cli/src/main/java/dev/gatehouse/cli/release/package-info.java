/// Commands that make, sign, check and send releases.
@NullMarked
package dev.gatehouse.cli.release;

import org.jspecify.annotations.NullMarked;
