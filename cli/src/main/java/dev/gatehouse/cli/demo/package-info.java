/// The whole loop on one machine, told step by step. A step does one thing for real and says whether it saw what it
/// must;
/// printing belongs to the narrator, deciding to the modules below.
@NullMarked
package dev.gatehouse.cli.demo;

import org.jspecify.annotations.NullMarked;
