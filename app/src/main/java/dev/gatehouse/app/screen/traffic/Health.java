package dev.gatehouse.app.screen.traffic;

import dev.gatehouse.workbench.traffic.FeedState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How well the shown rows stand for what happens on the backends.
sealed interface Health {
    /// Nobody has answered yet.
    record Waiting() implements Health {}

    /// Everything that the backends had is here.
    record Live() implements Health {}

    /// More is under way.
    record CatchingUp(long remaining) implements Health {}

    /// A backend cannot be asked; its rows end at `since`.
    record Stale(String backend, String code, String sentence, Instant since) implements Health {}

    /// The worst of what the feeds say.
    static Health of(List<FeedState> feeds) {
        Optional<Stale> broken = feeds.stream()
                .filter(FeedState.Broken.class::isInstance)
                .map(FeedState.Broken.class::cast)
                .map(one -> new Stale(one.backend(), one.code(), one.sentence(), one.since()))
                .findFirst();
        if (broken.isPresent()) {
            return broken.get();
        }
        long remaining = feeds.stream()
                .mapToLong(feed -> feed instanceof FeedState.CatchingUp late ? late.remaining() : 0)
                .sum();
        if (remaining > 0) {
            return new CatchingUp(remaining);
        }
        return feeds.stream().anyMatch(FeedState.Live.class::isInstance) ? new Live() : new Waiting();
    }
}
