package dev.gatehouse.benchmarks.loop;

import java.util.Arrays;

/// Measured values of one thing.
record Samples(String name, String unit, double[] values) {
    Samples {
        values = values.clone();
        Arrays.sort(values);
    }

    /// The value below which `share` of all values lie, by the nearest-rank method.
    double quantile(double share) {
        return values[Math.max(0, (int) Math.ceil(share * values.length) - 1)];
    }

    double median() {
        return quantile(0.5);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Samples that && name.equals(that.name) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "%s: median %.1f %s, 95th percentile %.1f %s (%d values)"
                .formatted(name, median(), unit, quantile(0.95), unit, values.length);
    }
}
