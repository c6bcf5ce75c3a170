package dev.gatehouse.engine;

import static dev.gatehouse.engine.TestPolicies.DEVELOPER;
import static dev.gatehouse.engine.TestPolicies.NOON;
import static dev.gatehouse.engine.TestPolicies.control;
import static dev.gatehouse.engine.TestPolicies.engine;
import static dev.gatehouse.engine.TestPolicies.policy;
import static dev.gatehouse.engine.TestPolicies.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.engine.control.UnusableControl;
import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.ledger.InMemoryLedger;
import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Stage;
import dev.gatehouse.policy.decision.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyEngineTest {
    private static final Map<String, SettingValue> SHORT = Map.of("maxCharacters", SettingValue.Number.of(10));

    @Test
    void allowsARequestThatNothingObjectsTo() {
        try (PolicyEngine engine = engine(control("length", Map.of()))) {
            Verdict verdict = engine.decide(request("hello"), TraceDepth.EARLY_EXIT);

            assertThat(verdict).isInstanceOf(Verdict.Allow.class);
            assertThat(verdict.trace().steps())
                    .extracting(Step::control)
                    .containsExactly("identity", "access", "length");
            assertThat(verdict.trace().policyDigest())
                    .isEqualTo(engine.policyDigest())
                    .matches("[0-9a-f]{64}");
        }
    }

    @Test
    void refusesACallerWithoutAKey() {
        var request = request(new Caller.Anonymous(), "/v1/chat/completions", "tiny", Action.INFER, NOON, "hello");

        assertDenied(request, "auth.missing");
    }

    @Test
    void refusesAPathThatNoRouteServes() {
        assertDenied(request(DEVELOPER, "/v1/images", "tiny", Action.INFER, NOON, "hello"), "access.route");
    }

    @Test
    void refusesAModelThatTheRouteDoesNotServe() {
        assertDenied(request(DEVELOPER, "/v1/chat/completions", "other", Action.INFER, NOON, "x"), "access.model");
        assertDenied(request(DEVELOPER, "/v1/chat/completions", "unknown", Action.INFER, NOON, "x"), "access.model");
    }

    @Test
    void refusesARoleThatMayNotUseTheRoute() {
        var guest = new Caller.KeyHolder("key-2", "ghk_d_b", "guest");
        var stranger = new Caller.KeyHolder("key-3", "ghk_d_c", "gone");

        assertDenied(request(guest, "/v1/chat/completions", "tiny", Action.INFER, NOON, "x"), "access.role");
        assertDenied(request(stranger, "/v1/chat/completions", "tiny", Action.INFER, NOON, "x"), "access.role");
    }

    @Test
    void refusesAnActionThatTheRoleIsNotGranted() {
        assertDenied(request(DEVELOPER, "/v1/chat/completions", "tiny", Action.EMBED, NOON, "x"), "access.action");
    }

    @Test
    void letsCallersWithoutAKeyInWhereIdentityOnlyWatches() {
        var request = request(new Caller.Anonymous(), "/v1/chat/completions", "tiny", Action.INFER, NOON, "hello");
        try (PolicyEngine engine =
                PolicyEngines.compile(policy(Mode.MONITOR, List.of()), new InMemoryLedger(), TestPolicies.CLOCK)) {
            Verdict verdict = engine.decide(request, TraceDepth.EARLY_EXIT);

            assertThat(verdict).isInstanceOf(Verdict.Allow.class);
            assertThat(verdict.trace().steps().getFirst().outcome()).isEqualTo(Outcome.NOTED);
        }
    }

    @Test
    void listsEveryControlThatDidNotRun() {
        var off = control(TestPolicies.kind("pii"), Mode.OFF, Map.of());
        try (PolicyEngine engine = engine(control("length", SHORT), off, control("requests-per-minute", Map.of()))) {
            Verdict early = engine.decide(request("longer than ten characters"), TraceDepth.EARLY_EXIT);
            Verdict full = engine.decide(request("longer than ten characters"), TraceDepth.FULL);

            assertThat(early.trace().steps())
                    .extracting(Step::outcome)
                    .containsExactly(Outcome.PASSED, Outcome.PASSED, Outcome.DENIED, Outcome.OFF, Outcome.PASSED);
            assertThat(early.trace().steps()).extracting(Step::stage).isSorted();
            assertThat(((Verdict.Deny) full).denial()).isEqualTo(((Verdict.Deny) early).denial());
        }
    }

    @Test
    void skipsTheGuardsWhenALimitIsReached() {
        try (PolicyEngine engine = engine(
                control("length", SHORT),
                control("requests-per-minute", Map.of("perKey", SettingValue.Number.of(1))))) {
            engine.decide(request("hello"), TraceDepth.EARLY_EXIT);
            Verdict verdict = engine.decide(request("hello"), TraceDepth.EARLY_EXIT);

            assertThat(((Verdict.Deny) verdict).denial().code()).isEqualTo("limit.requests");
            assertThat(((Verdict.Deny) verdict).denial().retryAfter()).isEqualTo(Duration.ofMinutes(1));
            assertThat(verdict.trace().steps())
                    .extracting(Step::outcome)
                    .containsExactly(Outcome.PASSED, Outcome.PASSED, Outcome.SKIPPED, Outcome.DENIED);
        }
    }

    @Test
    void countsAnAdmittedRequestOnceAndARefusedOneNever() {
        var ledger = new InMemoryLedger();
        try (PolicyEngine engine = engine(ledger, control("length", SHORT))) {
            engine.decide(request("hello"), TraceDepth.FULL);
            engine.decide(request("longer than ten characters"), TraceDepth.FULL);

            assertThat(ledger.requests("key-1", NOON, NOON.plusNanos(1))).isEqualTo(1);
        }
    }

    @Test
    void admitsExactlyTheLimitWhenManyThreadsAskAtOnce() throws Exception {
        try (PolicyEngine engine =
                        engine(control("requests-per-minute", Map.of("perKey", SettingValue.Number.of(20))));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Verdict>> verdicts = threads.invokeAll(IntStream.range(0, 100)
                    .<java.util.concurrent.Callable<Verdict>>mapToObj(
                            _ -> () -> engine.decide(request("hello"), TraceDepth.EARLY_EXIT))
                    .toList());

            assertThat(verdicts.stream().filter(each -> each.resultNow() instanceof Verdict.Allow))
                    .hasSize(20);
        }
    }

    @Test
    void numbersPlaceholdersPerTypeOverTheExchange() {
        try (PolicyEngine engine = engine(control("pii", Map.of()))) {
            Verdict verdict = engine.decide(
                    request("ada@example.org and bob@example.org", "again ada@example.org, +44 20 7946 0958"),
                    TraceDepth.EARLY_EXIT);

            var mask = (Verdict.Mask) verdict;
            assertThat(mask.rewritten().request().messages())
                    .extracting(Message::text)
                    .containsExactly("[EMAIL_1] and [EMAIL_2]", "again [EMAIL_1], [PHONE_1]");
            assertThat(mask.spans())
                    .containsExactly(
                            new MaskedSpan(0, 0, 9, "EMAIL"),
                            new MaskedSpan(0, 14, 23, "EMAIL"),
                            new MaskedSpan(1, 6, 15, "EMAIL"),
                            new MaskedSpan(1, 17, 26, "PHONE"));
        }
    }

    @Test
    void neverReusesAPlaceholderThatTheRequestHolds() {
        try (PolicyEngine engine = engine(control("pii", Map.of()))) {
            Verdict verdict = engine.decide(
                    new Exchange.Answer(request("tell [EMAIL_3]"), "ask eve@example.org"), TraceDepth.EARLY_EXIT);

            assertThat(((Exchange.Answer) ((Verdict.Mask) verdict).rewritten()).text())
                    .isEqualTo("ask [EMAIL_4]");
        }
    }

    @Test
    void pricesWhatARequestUsed() {
        var ledger = new InMemoryLedger();
        try (PolicyEngine engine = engine(ledger)) {
            long cost = engine.charge(request("hello"), 100, 50, 2_000);

            assertThat(cost).isEqualTo(100 + 100 + 200);
            assertThat(ledger.usdMicrosOnDay("key-1", NOON)).isEqualTo(400);
        }
    }

    @Test
    void namesAKindThatIsNotInstalled() {
        var control = new Control("mind", "mind-reader", Section.GUARDS, Mode.OFF, OnError.DENY, Settings.NONE);

        assertThatThrownBy(() -> engine(control))
                .isInstanceOf(UnusableControl.class)
                .hasMessageContaining("\"mind\"")
                .hasMessageContaining("mind-reader")
                .hasMessageContaining("installed are");
    }

    @Test
    void namesTheControlWhoseSettingsMakeNoSense() {
        assertThatThrownBy(() -> engine(control("length", Map.of("maxCharacters", SettingValue.Number.of(0)))))
                .isInstanceOf(UnusableControl.class)
                .hasMessageContaining("control \"length\"")
                .hasMessageContaining("between 1 and 1,000,000");
    }

    @Test
    void namesAnOwnPatternThatIsNoExpression() {
        var own = Map.<String, SettingValue>of("own", new SettingValue.Texts(List.of("(open")));

        assertThatThrownBy(() -> engine(control("patterns", own)))
                .isInstanceOf(UnusableControl.class)
                .hasMessageContaining("control \"patterns\"")
                .hasMessageContaining("own pattern \"(open\" is no RE2 expression");
    }

    @Test
    void refusesToChargeLessThanNothing() {
        try (PolicyEngine engine = engine()) {
            assertThatThrownBy(() -> engine.charge(request("hello"), -1, 0, 0))
                    .hasMessageContaining("cannot be below zero: -1 tokens in");
        }
    }

    @Test
    void runsStagesInOrder() {
        try (PolicyEngine engine =
                engine(control("requests-per-minute", Map.of()), control("pii", Map.of()), control("length", SHORT))) {
            Verdict verdict = engine.decide(request("hello"), TraceDepth.FULL);

            assertThat(verdict.trace().steps())
                    .extracting(Step::stage)
                    .containsExactly(Stage.IDENTITY, Stage.ACCESS, Stage.INPUT, Stage.GUARDS, Stage.LIMITS);
        }
    }

    private static void assertDenied(Exchange.Request request, String code) {
        try (PolicyEngine engine = engine()) {
            Verdict verdict = engine.decide(request, TraceDepth.EARLY_EXIT);

            assertThat(verdict).isInstanceOf(Verdict.Deny.class);
            assertThat(((Verdict.Deny) verdict).denial().code()).isEqualTo(code);
        }
    }
}
