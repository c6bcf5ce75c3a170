package dev.gatehouse.engine.training;

import java.util.random.RandomGenerator;

/// Orders drawn by chance (Fisher and Yates).
final class Shuffle {
    private Shuffle() {}

    /// The numbers from 0 to `size` - 1 in an order that depends on `random` alone.
    static int[] order(int size, RandomGenerator random) {
        var order = new int[size];
        for (var i = 0; i < size; i++) {
            var j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
