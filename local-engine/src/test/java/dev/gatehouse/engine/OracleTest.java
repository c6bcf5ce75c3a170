package dev.gatehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.engine.control.InstalledKinds;
import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.ledger.InMemoryLedger;
import dev.gatehouse.engine.spi.Content;
import dev.gatehouse.engine.spi.Finding;
import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.engine.spi.GuardProvider;
import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Score;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.spi.SettingField;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The engine against a few plain sentences of what it must do, on many random policies and requests.
class OracleTest {
    private static final List<String> WORDS = List.of("deny", "mask", "fail", "fine");

    @Test
    void comesToTheVerdictOfThePlainSentences() {
        var random = new Random(42);
        for (int round = 0; round < 3_000; round++) {
            List<Control> controls = controls(random);
            PolicySet policy = TestPolicies.policy(one(random, List.of(Mode.values())), controls);
            Exchange.Request request = request(random);
            try (PolicyEngine engine = PolicyEngines.compile(
                    policy,
                    new InMemoryLedger(),
                    TestPolicies.CLOCK,
                    () -> 0,
                    InstalledKinds.of(List.of(new Reader(Section.INPUT), new Reader(Section.GUARDS))))) {
                Verdict early = engine.decide(request, TraceDepth.EARLY_EXIT);
                Verdict full = engine.decide(request, TraceDepth.FULL);

                assertThat(told(early)).isEqualTo(expected(policy, request)).isEqualTo(told(full));
                assertThat(early.trace().steps())
                        .extracting(Step::control)
                        .containsExactlyElementsOf(
                                full.trace().steps().stream().map(Step::control).toList())
                        .hasSize(2 + controls.size());
                assertThat(full.trace().steps()).extracting(Step::outcome).doesNotContain(Outcome.SKIPPED);
            }
        }
    }

    /// What the verdict must be, as plainly as it can be said.
    private static String expected(PolicySet policy, Exchange.Request request) {
        boolean anonymous = request.caller() instanceof Caller.Anonymous;
        if (anonymous && policy.identity().mode() == Mode.ENFORCE) {
            return "auth.missing";
        }
        if (!request.path().equals("/v1/chat/completions")) {
            return "access.route";
        }
        if (!request.model().equals("tiny")) {
            return "access.model";
        }
        if (request.caller() instanceof Caller.KeyHolder(var _, var _, var role)) {
            if (!role.equals("developer")) {
                return "access.role";
            }
            if (request.action() != Action.INFER && request.action() != Action.STREAM) {
                return "access.action";
            }
        }
        String text = request.messages().getFirst().text();
        boolean masked = false;
        for (Section section : List.of(Section.INPUT, Section.GUARDS)) {
            for (Control control : policy.controls()) {
                String word = control.id().substring(0, 4);
                if (control.section() != section || control.mode() != Mode.ENFORCE || !text.contains(word)) {
                    continue;
                }
                if (word.equals("deny")) {
                    return "found.deny";
                }
                if (word.equals("fail") && control.onError() == OnError.DENY) {
                    return "control.failed";
                }
                masked |= word.equals("mask");
            }
        }
        return masked ? text.replace("mask", "[MASK_1]") : "allow";
    }

    private static String told(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allow _ -> "allow";
            case Verdict.Mask(var _, var rewritten, var _) ->
                rewritten.request().messages().getFirst().text();
            case Verdict.Deny(var _, var denial) -> denial.code();
        };
    }

    private static List<Control> controls(Random random) {
        var controls = new ArrayList<Control>();
        for (int count = random.nextInt(6); count > 0; count--) {
            Section section = one(random, List.of(Section.INPUT, Section.GUARDS));
            controls.add(new Control(
                    one(random, WORDS) + "-" + count,
                    "reader-" + section.word(),
                    section,
                    one(random, List.of(Mode.values())),
                    one(random, List.of(OnError.values())),
                    Settings.NONE));
        }
        return controls;
    }

    private static Exchange.Request request(Random random) {
        Caller caller = random.nextInt(4) == 0
                ? new Caller.Anonymous()
                : new Caller.KeyHolder("key-1", "ghk", one(random, List.of("developer", "developer", "guest", "gone")));
        return TestPolicies.request(
                caller,
                one(random, List.of("/v1/chat/completions", "/v1/chat/completions", "/other")),
                one(random, List.of("tiny", "tiny", "tiny", "other", "none")),
                one(random, List.of(Action.INFER, Action.STREAM, Action.EMBED)),
                TestPolicies.NOON,
                one(random, WORDS) + " " + one(random, WORDS) + " " + one(random, WORDS));
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// Finds the first four letters of its control's id in the text, and does what they say.
    private record Reader(Section section) implements GuardProvider {
        @Override
        public String kind() {
            return "reader-" + section.word();
        }

        @Override
        public String title() {
            return "Reader";
        }

        @Override
        public String summary() {
            return "Reads.";
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public List<SettingField> fields() {
            return List.of();
        }

        @Override
        public Guard open(Control control) {
            return new Reading(control.id().substring(0, 4));
        }
    }

    private record Reading(String word) implements Guard {
        @Override
        public Finding inspect(Content content) {
            String text = content.messages().getFirst().text();
            if (!text.contains(word) || word.equals("fine")) {
                return Finding.Clear.PLAIN;
            }
            return switch (word) {
                case "deny" -> new Finding.Violation("found.deny", "", Score.NONE);
                case "mask" -> new Finding.Sensitive("found.mask", "", spans(text));
                default -> throw new IllegalStateException("asked to fail");
            };
        }

        private List<Finding.Span> spans(String text) {
            var spans = new ArrayList<Finding.Span>();
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                spans.add(new Finding.Span(0, at, at + word.length(), "MASK"));
            }
            return spans;
        }

        @Override
        public int streamWindow() {
            return 0;
        }
    }
}
