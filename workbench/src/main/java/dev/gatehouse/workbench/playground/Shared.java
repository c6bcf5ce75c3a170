package dev.gatehouse.workbench.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Things that are dear to open and may be used by several at once. The ones used last stay open; one that is dropped
/// closes when its last user is done. Any thread; opening one makes others wait.
final class Shared<K, V> implements AutoCloseable {
    private final Function<K, V> open;
    private final Consumer<V> close;
    private final int kept;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>(8, 0.75f, true);

    Shared(int kept, Function<K, V> open, Consumer<V> close) {
        this.kept = kept;
        this.open = open;
        this.close = close;
    }

    /// Gives the thing for `key` to `work`.
    <R> R with(K key, Function<V, R> work) {
        Entry<V> entry = take(key);
        try {
            return work.apply(entry.value);
        } finally {
            giveBack(entry);
        }
    }

    private synchronized Entry<V> take(K key) {
        Entry<V> entry = entries.get(key);
        if (entry == null) {
            entry = new Entry<>(open.apply(key));
            entries.put(key, entry);
        }
        entry.users++;
        while (entries.size() > kept) {
            drop(entries.keySet().iterator().next());
        }
        return entry;
    }

    private synchronized void giveBack(Entry<V> entry) {
        entry.users--;
        closeWhenUnused(entry);
    }

    private void drop(K key) {
        Entry<V> entry = entries.remove(key);
        if (entry != null) {
            entry.dropped = true;
            closeWhenUnused(entry);
        }
    }

    private void closeWhenUnused(Entry<V> entry) {
        if (entry.dropped && entry.users == 0) {
            close.accept(entry.value);
        }
    }

    @Override
    public synchronized void close() {
        while (!entries.isEmpty()) {
            drop(entries.keySet().iterator().next());
        }
    }

    private static final class Entry<V> {
        private final V value;
        private int users;
        private boolean dropped;

        Entry(V value) {
            this.value = value;
        }
    }
}
