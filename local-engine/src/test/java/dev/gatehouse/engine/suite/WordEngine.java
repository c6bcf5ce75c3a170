package dev.gatehouse.engine.suite;

import dev.gatehouse.engine.AnswerStream;
import dev.gatehouse.engine.Denial;
import dev.gatehouse.engine.PolicyEngine;
import dev.gatehouse.engine.TraceDepth;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.rows.LabelledRow;
import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Credential;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.Grant;
import dev.gatehouse.policy.Identity;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Price;
import dev.gatehouse.policy.Role;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.Upstream;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Score;
import dev.gatehouse.policy.decision.Stage;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.decision.Trace;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Decides by the first word of a text, so that a test knows what must come out.
public final class WordEngine implements PolicyEngine {
    private final AtomicInteger decided = new AtomicInteger();

    public static LabelledRow row(String id, String text, String label) {
        return new LabelledRow(
                id, text, label, new LabelledRow.Origin("words.jsonl", 1, "", "", "", ""), "", List.of());
    }

    public static PolicySet policy() {
        return policy(List.of(new Role("staff", "", List.of(new Grant(List.of("*"), List.of(Action.INFER))))));
    }

    static PolicySet policyWithoutRoles() {
        return policy(List.of());
    }

    private static PolicySet policy(List<Role> roles) {
        return new PolicySet(
                "words",
                Environment.DEV,
                List.of(new Upstream("local", URI.create("demo:tiny"), new Credential.None(), Duration.ofSeconds(5))),
                List.of(new Model("small", "local", "tiny", Price.FREE)),
                new Identity(Mode.ENFORCE, Duration.ofDays(30)),
                roles,
                List.of(new Route("chat", "/v1/chat/completions", List.of("small"), List.of("staff"))),
                List.of(control("injection", Section.GUARDS), control("per-minute", Section.LIMITS)));
    }

    private static Control control(String id, Section section) {
        return new Control(id, id, section, Mode.ENFORCE, OnError.DENY, Settings.NONE);
    }

    int decided() {
        return decided.get();
    }

    @Override
    public Verdict decide(Exchange exchange, TraceDepth depth) {
        decided.incrementAndGet();
        var text = exchange.request().messages().getLast().text();
        if (text.startsWith("deny")) {
            return new Verdict.Deny(
                    trace(Outcome.DENIED, "guard.injection", 0.75),
                    new Denial("injection", "guard.injection", "Refused.", Duration.ZERO));
        }
        if (text.startsWith("mask")) {
            return new Verdict.Mask(trace(Outcome.MASKED, "pii.email", 0.25), exchange, List.of());
        }
        if (text.startsWith("throw")) {
            throw new IllegalStateException("as asked");
        }
        return new Verdict.Allow(trace(Outcome.PASSED, "", 0.25));
    }

    private static Trace trace(Outcome outcome, String reason, double score) {
        var scored = new Score.Against(score, 0.5);
        return new Trace(
                "d".repeat(64),
                List.of(new Step("injection", "words", "Words", Stage.GUARDS, outcome, scored, reason, "", 5)),
                1_500_000);
    }

    @Override
    public AnswerStream openAnswer(Exchange.Request request) {
        throw new UnsupportedOperationException("suites judge requests");
    }

    @Override
    public long charge(Exchange.Request request, long inputTokens, long outputTokens, long gpuMillis) {
        return 0;
    }

    @Override
    public String policyDigest() {
        return "d".repeat(64);
    }

    @Override
    public SortedMap<String, String> models() {
        return new TreeMap<>();
    }

    @Override
    public void close() {}
}
