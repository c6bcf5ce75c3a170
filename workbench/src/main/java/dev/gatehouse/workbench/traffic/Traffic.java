package dev.gatehouse.workbench.traffic;

import dev.gatehouse.workbench.base.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The traffic of all backends. Any thread; reading blocks on the disk only.
public interface Traffic {
    /// One page of rows.
    TrafficPage page(TrafficQuery query);

    Optional<TrafficRow> find(String requestId);

    /// Steps between two instants, oldest first, without gaps; read from sums made at ingest.
    List<Bucket> buckets(Bucket.Step step, Instant from, Instant to);

    /// Sums between two instants, to the minute.
    Totals totals(Instant from, Instant to);

    /// Sums of the UTC day of now.
    Totals today();

    /// Sums of each key between two instants, to the UTC day, the costliest first.
    List<Share> byKey(Instant from, Instant to);

    /// Sums of each model between two instants, to the UTC day, the costliest first.
    List<Share> byModel(Instant from, Instant to);

    /// How the taking-in goes, by backend.
    List<FeedState> feeds();

    /// Asks every backend once for what is new, waits for all of them and keeps what they tell.
    ///
    /// @return how many events came
    int fetch();

    /// Goes on asking every backend, each on a thread of its own, until closed. Backends registered later are taken up.
    Subscription follow();

    /// Tells of rows that came in, oldest first, right after they were kept.
    Subscription listen(Consumer<? super List<TrafficRow>> listener);

    /// Tells whenever the taking-in of some backend changes its state.
    Subscription listenToFeeds(Consumer<? super List<FeedState>> listener);
}
