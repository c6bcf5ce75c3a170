/// Commands on what backends tell of their requests.
@NullMarked
package dev.gatehouse.cli.traffic;

import org.jspecify.annotations.NullMarked;
