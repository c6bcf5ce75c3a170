/// What the engine is asked about: who calls, what was said, in the same shape for every dialect. Verdicts and the
/// ways to reach them do not belong here.
@NullMarked
package dev.gatehouse.engine.exchange;

import org.jspecify.annotations.NullMarked;
