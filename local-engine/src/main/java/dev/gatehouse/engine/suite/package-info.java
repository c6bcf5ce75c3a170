/// Runs labelled rows through a policy's engine and keeps what came of each. Figures, files and how rows are shown do
/// not belong here.
@NullMarked
package dev.gatehouse.engine.suite;

import org.jspecify.annotations.NullMarked;
