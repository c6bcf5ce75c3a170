package dev.gatehouse.workbench.activity;

import dev.gatehouse.workbench.base.Listeners;
import dev.gatehouse.workbench.base.Subscription;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/// Activity that is kept in a store.
public final class KeptActivity implements Activity {
    private final ActivityStore store;
    private final Clock clock;
    private final Listeners<ActivityEntry> listeners = new Listeners<>();

    public KeptActivity(ActivityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public ActivityEntry add(ActivityEntry.Kind kind, String subject, String sentence) {
        ActivityEntry entry = store.add(clock.instant(), kind, subject, sentence);
        listeners.tell(entry);
        return entry;
    }

    @Override
    public List<ActivityEntry> latest(int count) {
        return store.latest(count);
    }

    @Override
    public Subscription listen(Consumer<? super ActivityEntry> listener) {
        return listeners.add(listener);
    }
}
