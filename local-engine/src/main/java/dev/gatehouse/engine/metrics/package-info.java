/// Figures over judged rows, each with its exact definition, and the gates that are put on them. Running suites and
/// writing reports do not belong here.
@NullMarked
package dev.gatehouse.engine.metrics;

import org.jspecify.annotations.NullMarked;
