package dev.gatehouse.engine.suite;

import java.time.Duration;

/// Follows a run, and may stop it.
@FunctionalInterface
public interface SuiteListener {
    /// Hears of progress, on one of the threads of the run, never on two at once; says whether to go on.
    Next heard(Progress progress);

    /// Whether to go on.
    enum Next {
        CONTINUE,
        CANCEL
    }

    /// How far the run is.
    ///
    /// @param done rows that were judged
    /// @param total rows of the suite
    /// @param elapsed since the run began
    record Progress(long done, long total, Duration elapsed) {
        /// Rows a second so far; 0 before the first.
        public double rate() {
            var seconds = elapsed.toNanos() / 1e9;
            return seconds == 0 ? 0 : done / seconds;
        }

        /// How long the rest takes at this rate; zero before the first row.
        public Duration remaining() {
            return done == 0
                    ? Duration.ZERO
                    : elapsed.multipliedBy(total - done).dividedBy(done);
        }
    }
}
