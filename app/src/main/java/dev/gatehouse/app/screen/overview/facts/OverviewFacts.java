package dev.gatehouse.app.screen.overview.facts;

import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.source.Problem;
import dev.gatehouse.workbench.activity.ActivityEntry;
import dev.gatehouse.workbench.backends.BackendState;
import dev.gatehouse.workbench.backends.BackendView;
import dev.gatehouse.workbench.traffic.Bucket;
import dev.gatehouse.workbench.traffic.FeedState;
import dev.gatehouse.workbench.traffic.Share;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Everything that the Overview shows, read at one moment.
///
/// @param controls of the newest release; empty before the first
/// @param activity the newest entries, newest first
public record OverviewFacts(
        Instant at,
        Steps steps,
        Optional<Controls> controls,
        Spend spend,
        Live live,
        Fleet fleet,
        DraftState draft,
        List<ActivityEntry> activity) {
    public OverviewFacts {
        activity = List.copyOf(activity);
    }

    /// How far the loop has been walked.
    ///
    /// @param changed the policy was edited
    /// @param tried a prompt or a suite ran
    /// @param pushed a backend runs the newest release
    /// @param requested a request has come in
    public record Steps(boolean changed, boolean tried, boolean pushed, boolean requested) {
        /// Whether all of it has been walked.
        public boolean walked() {
            return done() == 4;
        }

        /// How many of the four are done.
        public int done() {
            return (changed ? 1 : 0) + (tried ? 1 : 0) + (pushed ? 1 : 0) + (requested ? 1 : 0);
        }
    }

    /// The controls of a release.
    ///
    /// @param keys how API keys are checked
    public record Controls(long version, Mode keys, List<Control> all) {
        public Controls {
            all = List.copyOf(all);
        }

        /// How many are in this mode.
        public int in(Mode mode) {
            return (int) all.stream().filter(each -> each.mode() == mode).count();
        }
    }

    /// The money of this UTC day.
    ///
    /// @param points the sum at the end of each step, oldest first
    /// @param budget what the newest release allows; empty when it sets no budget
    /// @param keys what each key spent, the costliest first
    public record Spend(long usdMicros, List<Point> points, Optional<Budget> budget, List<Share> keys) {
        public Spend {
            points = List.copyOf(points);
            keys = List.copyOf(keys);
        }

        /// The sum at one moment.
        public record Point(Instant at, long usdMicros) {}

        /// What may be spent on a day.
        public record Budget(long usdMicros, Scope scope) {}

        /// For whom a budget is.
        public enum Scope {
            EACH_KEY,
            ALL_KEYS
        }
    }

    /// The requests of the last minutes.
    ///
    /// @param buckets steps of ten seconds, oldest first
    /// @param policyMicrosP95 of the newest requests, time spent deciding; empty when there are none
    /// @param sampled how many requests that figure is made of
    /// @param feeds how the taking-in goes
    public record Live(List<Bucket> buckets, OptionalLong policyMicrosP95, int sampled, List<FeedState> feeds) {
        public Live {
            buckets = List.copyOf(buckets);
            feeds = List.copyOf(feeds);
        }

        public long requests() {
            return buckets.stream()
                    .mapToLong(bucket -> bucket.totals().allRequests())
                    .sum();
        }
    }

    /// The backends.
    ///
    /// @param expected the version that each should run; 0 before the first release
    public record Fleet(long expected, List<BackendView> backends) {
        public Fleet {
            backends = List.copyOf(backends);
        }

        public int inSync() {
            return (int) backends.stream()
                    .filter(each -> each.state() instanceof BackendState.InSync)
                    .count();
        }
    }

    /// The draft.
    ///
    /// @param changes differences to the newest release
    /// @param released whether there is a release to differ from
    public record DraftState(int changes, boolean released, List<Problem> problems) {
        public DraftState {
            problems = List.copyOf(problems);
        }
    }
}
