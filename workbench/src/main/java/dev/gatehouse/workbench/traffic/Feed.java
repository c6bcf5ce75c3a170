package dev.gatehouse.workbench.traffic;

import dev.gatehouse.backend.answer.Answer;
import dev.gatehouse.backend.answer.EventBatch;
import dev.gatehouse.backend.spi.Connector;
import dev.gatehouse.policy.traffic.TrafficEvent;
import dev.gatehouse.workbench.traffic.TrafficStore.Mark;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Takes in the events of one backend, batch by batch, each kept before the next is asked for. Any thread.
final class Feed {
    private static final int BATCH = 5000;

    private final String backend;
    private final TrafficStore store;
    private final Clock clock;
    private final Consumer<List<TrafficRow>> kept;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile FeedState state;

    Feed(String backend, TrafficStore store, Clock clock, Consumer<List<TrafficRow>> kept) {
        this.backend = backend;
        this.store = store;
        this.clock = clock;
        this.kept = kept;
        this.state = new FeedState.Idle(backend);
    }

    FeedState state() {
        return state;
    }

    /// Asks once, waiting up to `wait` when there is nothing new, and keeps what comes.
    ///
    /// @return how many events were kept
    int pull(Connector connector, Duration wait) {
        Mark mark = store.mark(backend);
        return switch (connector.events(mark.lastSequence(), BATCH, wait)) {
            case Answer.Given<EventBatch>(var batch) -> keep(batch);
            case Answer.Refused<EventBatch>(var code, var sentence) -> broken(code, sentence);
            case Answer.Unreachable<EventBatch>(var code, var sentence) -> broken(code, sentence);
        };
    }

    /// Two pulls may have asked for the same: what is here already is left out.
    private int keep(EventBatch batch) {
        List<TrafficRow> rows;
        lock.lock();
        try {
            Mark mark = store.mark(backend);
            if (!mark.log().equals(batch.log()) && mark.lastSequence() > 0) {
                store.keep(backend, List.of(), new Mark(batch.log(), 0, mark.lost()));
                state = new FeedState.CatchingUp(backend, 0, batch.lastSequence(), clock.instant());
                return 0;
            }
            List<TrafficEvent> fresh = batch.events().stream()
                    .filter(event -> event.sequence() > mark.lastSequence())
                    .toList();
            Mark reached = reached(mark, batch, fresh);
            rows = fresh.isEmpty() && reached.equals(mark) ? List.of() : store.keep(backend, fresh, reached);
            state = reached.lastSequence() < batch.lastSequence()
                    ? new FeedState.CatchingUp(
                            backend,
                            reached.lastSequence(),
                            batch.lastSequence() - reached.lastSequence(),
                            clock.instant())
                    : new FeedState.Live(backend, reached.lastSequence(), reached.lost(), clock.instant());
        } finally {
            lock.unlock();
        }
        if (!rows.isEmpty()) {
            kept.accept(rows);
        }
        return rows.size();
    }

    private static Mark reached(Mark mark, EventBatch batch, List<TrafficEvent> fresh) {
        long gone = Math.max(0, batch.firstSequence() - 1 - mark.lastSequence());
        long last = fresh.isEmpty() ? mark.lastSequence() : fresh.getLast().sequence();
        return new Mark(batch.log(), last, mark.lost() + (fresh.isEmpty() ? 0 : gone));
    }

    private int broken(String code, String sentence) {
        Instant since = switch (state) {
            case FeedState.Broken before -> before.since();
            case FeedState.Idle before -> clock.instant();
            case FeedState.Live before -> clock.instant();
            case FeedState.CatchingUp before -> clock.instant();
        };
        state = new FeedState.Broken(backend, code, sentence, since);
        return 0;
    }
}
