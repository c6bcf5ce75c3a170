/// What tests of commands share.
@NullMarked
package dev.gatehouse.cli.testing;

import org.jspecify.annotations.NullMarked;
