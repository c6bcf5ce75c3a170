package dev.gatehouse.engine.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// How the scores of benign rows and of attacks are spread. Rows without a score are left out.
///
/// @param buckets equal parts of 0 to 1, in order; a score on a border is in the upper part, 1 in the last
public record ScoreHistogram(List<Bucket> buckets) {
    public ScoreHistogram {
        buckets = List.copyOf(buckets);
    }

    /// One part.
    ///
    /// @param from lowest score, included
    /// @param to highest score, left out but in the last part
    public record Bucket(double from, double to, long benign, long attack) {}

    /// @param parts how many buckets; at least 1
    public static ScoreHistogram of(Collection<Observation> observations, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("a histogram needs a bucket, not " + parts);
        }
        var counts = new ArrayList<>(Collections.nCopies(parts, new long[2]));
        counts.replaceAll(long[]::clone);
        for (var each : observations) {
            each.score().ifPresent(score -> {
                var bucket = Math.clamp((int) (score * parts), 0, parts - 1);
                counts.get(bucket)[each.attack() ? 1 : 0]++;
            });
        }
        var buckets = new ArrayList<Bucket>();
        for (var i = 0; i < parts; i++) {
            buckets.add(new Bucket((double) i / parts, (i + 1.0) / parts, counts.get(i)[0], counts.get(i)[1]));
        }
        return new ScoreHistogram(buckets);
    }
}
