package dev.gatehouse.trust.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A JSON value. Members of an object are in the order of their names, as canonical JSON wants them.
public sealed interface Json {
    record Obj(SortedMap<String, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }

        public static Obj of(Map<String, Json> members) {
            return new Obj(new TreeMap<>(members));
        }
    }

    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    record Text(String value) implements Json {}

    record Whole(long value) implements Json {}

    /// A number with a fraction: never in signed metadata, because canonical JSON has none.
    record Decimal(double value) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}
}
