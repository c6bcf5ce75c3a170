package dev.gatehouse.app.testing;

import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.workbench.drafts.DraftStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps drafts in memory.
public final class MemoryDrafts implements DraftStore {
    private final List<Stored> all = new ArrayList<>();
    private int at = -1;
    private long number;

    @Override
    public Optional<Stored> current() {
        return place(at);
    }

    @Override
    public Optional<Stored> previous() {
        return place(at - 1);
    }

    @Override
    public Optional<Stored> next() {
        return place(at + 1);
    }

    @Override
    public Stored append(PolicySource source, String what, Instant when) {
        while (all.size() > at + 1) {
            all.removeLast();
        }
        number++;
        var stored = new Stored(number, source, what, when);
        all.add(stored);
        at++;
        return stored;
    }

    @Override
    public void moveTo(long wanted) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).number() == wanted) {
                at = i;
            }
        }
    }

    private Optional<Stored> place(int index) {
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }
}
