package dev.gatehouse.app.screen.playground.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// When each piece of an answer was written. One thread.
public final class StreamTimings {
    private static final double SECOND = 1e9;
    private static final int MOST_STEPS = 48;

    private final List<Long> nanos = new ArrayList<>();

    /// How fast an answer was written.
    ///
    /// @param pieces how many pieces there were
    /// @param perSecond the mean over the whole answer; 0 while there are fewer than two pieces
    /// @param steps the same in equal steps of time, oldest first; empty while there are fewer than four pieces
    public record Pace(int pieces, double perSecond, List<Double> steps) {
        /// Nothing was written.
        public static final Pace NONE = new Pace(0, 0, List.of());

        public Pace {
            steps = List.copyOf(steps);
        }
    }

    /// Notes that a piece was written at `now`, by a clock that only counts up.
    public void add(long now) {
        nanos.add(now);
    }

    /// The pace so far. The first piece only starts the clock.
    public Pace pace() {
        int pieces = nanos.size();
        long span = pieces < 2 ? 0 : nanos.getLast() - nanos.getFirst();
        if (span <= 0) {
            return new Pace(pieces, 0, List.of());
        }
        return new Pace(pieces, (pieces - 1) * SECOND / span, pieces < 4 ? List.of() : steps(span));
    }

    private List<Double> steps(long span) {
        var counts = new double[Math.min(MOST_STEPS, nanos.size() / 2)];
        double width = (double) span / counts.length;
        for (long at : nanos.subList(1, nanos.size())) {
            int step = (int) Math.ceil((at - nanos.getFirst()) / width) - 1;
            counts[Math.clamp(step, 0, counts.length - 1)]++;
        }
        return Arrays.stream(counts).mapToObj(count -> count * SECOND / width).toList();
    }
}
