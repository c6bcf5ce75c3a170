package dev.gatehouse.app.screen.traffic;

import dev.gatehouse.workbench.traffic.Bucket;
import dev.gatehouse.workbench.traffic.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How far back the screen looks, and how wide its bars are.
enum Period {
    QUARTER_HOUR("traffic.period.quarter", "traffic.step.quarter", Duration.ofMinutes(15), Bucket.Step.TEN_SECONDS, 1),
    HOUR("traffic.period.hour", "traffic.step.hour", Duration.ofHours(1), Bucket.Step.MINUTE, 1),
    DAY("traffic.period.day", "traffic.step.day", Duration.ofDays(1), Bucket.Step.MINUTE, 15);

    private final String title;
    private final String stepTitle;
    private final Duration length;
    private final Bucket.Step step;
    private final int together;

    Period(String title, String stepTitle, Duration length, Bucket.Step step, int together) {
        this.title = title;
        this.stepTitle = stepTitle;
        this.length = length;
        this.step = step;
        this.together = together;
    }

    /// The key of its name.
    String title() {
        return title;
    }

    /// The key of what a bar is.
    String stepTitle() {
        return stepTitle;
    }

    Bucket.Step step() {
        return step;
    }

    /// Where it begins when it ends now.
    Instant from(Instant now) {
        return now.minus(length);
    }

    /// One bar of the chart.
    record Bar(Instant start, Totals totals) {}

    /// The bars, oldest first, from the steps of the store.
    List<Bar> bars(List<Bucket> buckets) {
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < buckets.size(); i += together) {
            List<Bucket> some = buckets.subList(i, Math.min(buckets.size(), i + together));
            bars.add(new Bar(
                    some.getFirst().start(), some.stream().map(Bucket::totals).reduce(Totals.NONE, Totals::plus)));
        }
        return List.copyOf(bars);
    }
}
