/// The figures of the loop that a newcomer walks: start of the console, memory, and what the gateway adds to a request.
/// Each
/// is printed as a ratio to something measured beside it in the same run, since machines differ.
@NullMarked
package dev.gatehouse.benchmarks.loop;

import org.jspecify.annotations.NullMarked;
