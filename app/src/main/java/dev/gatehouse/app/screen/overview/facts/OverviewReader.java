package dev.gatehouse.app.screen.overview.facts;

import dev.gatehouse.app.screen.overview.facts.OverviewFacts.Controls;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts.DraftState;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts.Fleet;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts.Live;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts.Spend;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts.Steps;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.workbench.activity.Activity;
import dev.gatehouse.workbench.activity.ActivityEntry;
import dev.gatehouse.workbench.backends.Backends;
import dev.gatehouse.workbench.drafts.DraftView;
import dev.gatehouse.workbench.drafts.Drafts;
import dev.gatehouse.workbench.releases.Release;
import dev.gatehouse.workbench.releases.Releases;
import dev.gatehouse.workbench.suites.SuiteRuns;
import dev.gatehouse.workbench.traffic.Bucket;
import dev.gatehouse.workbench.traffic.Traffic;
import dev.gatehouse.workbench.traffic.TrafficQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the facts of the Overview. One thread at a time; blocks on the disk, asks no backend.
public final class OverviewReader {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int SAMPLE = 300;
    private static final int ENTRIES = 12;
    private static final int SEARCHED = 400;

    private final Policies policies;
    private final Backends backends;
    private final Traffic traffic;
    private final Activity activity;
    private final Clock clock;
    private boolean requested;
    private boolean tried;

    /// What knows of policies.
    public record Policies(Drafts drafts, Releases releases, SuiteRuns suites) {}

    public OverviewReader(Policies policies, Backends backends, Traffic traffic, Activity activity, Clock clock) {
        this.policies = policies;
        this.backends = backends;
        this.traffic = traffic;
        this.activity = activity;
        this.clock = clock;
    }

    /// All facts as they are now.
    public OverviewFacts read() {
        Instant now = clock.instant();
        DraftView draft = policies.drafts().view();
        Optional<Release> release = policies.releases().latest();
        Optional<PolicySet> policy = release.map(each -> policies.releases().policy(each.version()));
        var fleet = new Fleet(release.map(Release::version).orElse(0L), backends.list());
        return new OverviewFacts(
                now,
                steps(draft, fleet, now),
                policy.map(
                        each -> new Controls(fleet.expected(), each.identity().mode(), each.controls())),
                spend(policy, now),
                live(now),
                fleet,
                new DraftState(
                        draft.changes(),
                        release.isPresent(),
                        draft.draft().reading().problems()),
                activity.latest(ENTRIES));
    }

    /// What was done once stays done, so it is looked for only until it is found.
    private Steps steps(DraftView draft, Fleet fleet, Instant now) {
        tried = tried
                || !policies.suites().latest(1).isEmpty()
                || activity.latest(SEARCHED).stream().anyMatch(entry -> entry.kind() == ActivityEntry.Kind.TRIAL);
        requested = requested
                || !traffic.page(TrafficQuery.between(Instant.EPOCH, now.plus(1, ChronoUnit.DAYS))
                                .limitedTo(1))
                        .rows()
                        .isEmpty();
        return new Steps(draft.undo().isPresent() || fleet.expected() > 1, tried, fleet.inSync() > 0, requested);
    }

    private Spend spend(Optional<PolicySet> policy, Instant now) {
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
        var points = new ArrayList<Spend.Point>();
        long sum = 0;
        List<Bucket> minutes = traffic.buckets(Bucket.Step.MINUTE, midnight, now);
        for (int at = 0; at < minutes.size(); at++) {
            sum += minutes.get(at).totals().costUsdMicros();
            if (at % 10 == 9 || at == minutes.size() - 1) {
                points.add(new Spend.Point(minutes.get(at).start(), sum));
            }
        }
        return new Spend(
                traffic.today().costUsdMicros(),
                points,
                policy.flatMap(OverviewReader::budget),
                traffic.byKey(midnight, now));
    }

    private static Optional<Spend.Budget> budget(PolicySet policy) {
        return policy.controls().stream()
                .filter(control -> control.kind().equals("daily-budget"))
                .findFirst()
                .map(control -> new Spend.Budget(
                        Math.round(control.settings().number("usd") * 1_000_000),
                        control.settings().text("scope").equals("policy")
                                ? Spend.Scope.ALL_KEYS
                                : Spend.Scope.EACH_KEY));
    }

    private Live live(Instant now) {
        // The step that is under way would look like a drop.
        Instant end = Bucket.Step.TEN_SECONDS.startOf(now);
        Instant begin = end.minus(WINDOW);
        long[] policyMicros = traffic.page(TrafficQuery.between(begin, now).limitedTo(SAMPLE)).rows().stream()
                .mapToLong(row -> row.event().usage().policyMicros())
                .sorted()
                .toArray();
        OptionalLong p95 = policyMicros.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(policyMicros[(int) Math.ceil(0.95 * policyMicros.length) - 1]);
        return new Live(
                traffic.buckets(Bucket.Step.TEN_SECONDS, begin, end), p95, policyMicros.length, traffic.feeds());
    }
}
