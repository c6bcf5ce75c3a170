/// The words in which a decision is told: stages, outcomes, scores and the trace. Shared by the engine that decides,
/// the
/// gateway that reports and the console that shows; deciding itself does not belong here.
@NullMarked
package dev.gatehouse.policy.decision;

import org.jspecify.annotations.NullMarked;
