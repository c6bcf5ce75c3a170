/// Labelled texts as suites and training read them, whatever file they came from. Reading files and judging texts do
/// not belong here.
@NullMarked
package dev.gatehouse.engine.rows;

import org.jspecify.annotations.NullMarked;
