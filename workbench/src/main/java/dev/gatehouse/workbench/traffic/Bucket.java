package dev.gatehouse.workbench.traffic;

import java.time.Duration;
import java.time.Instant;

/// What happened within one step of time.
///
/// @param start the first instant, included
public record Bucket(Instant start, Step step, Totals totals) {
    /// The widths of a step.
    public enum Step {
        TEN_SECONDS(Duration.ofSeconds(10)),
        MINUTE(Duration.ofMinutes(1));

        private final Duration width;

        Step(Duration width) {
            this.width = width;
        }

        public Duration width() {
            return width;
        }

        /// The start of the step in which `at` lies.
        public Instant startOf(Instant at) {
            return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), width.toSeconds()) * width.toSeconds());
        }
    }
}
