package dev.gatehouse.workbench.traffic;

import dev.gatehouse.policy.traffic.TrafficEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where traffic is kept: rows and the sums over them.
public interface TrafficStore {
    /// How far the events of a backend have been taken in.
    Mark mark(String backend);

    /// Keeps events, their sums and how far they reach, all or nothing.
    ///
    /// @return the rows, in the order of the events
    List<TrafficRow> keep(String backend, List<TrafficEvent> events, Mark reached);

    TrafficPage page(TrafficQuery query);

    Optional<TrafficRow> find(String requestId);

    /// Sums by step, oldest first; steps without requests are left out.
    List<Bucket> buckets(Bucket.Step step, Instant from, Instant to);

    /// Sums by key or model over UTC days, the costliest first.
    List<Share> shares(Dimension dimension, Instant from, Instant to);

    /// By what sums are split.
    enum Dimension {
        KEY,
        MODEL
    }

    /// How far the events of one backend have been taken in.
    ///
    /// @param log the id of the log that was read; empty when none was
    /// @param lost events that were gone before they could be read, ever
    record Mark(String log, long lastSequence, long lost) {
        public static final Mark START = new Mark("", 0, 0);
    }
}
