package dev.gatehouse.cli.prompt;

import dev.gatehouse.cli.command.Words;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Score;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.workbench.playground.TrialResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Words and objects for what came of a prompt.
record TrialReport(Asked asked) {
    /// One line for each control.
    List<String> steps(Verdict verdict) {
        return verdict.trace().steps().stream()
                .filter(step -> step.outcome() != Outcome.OFF)
                .map(TrialReport::line)
                .toList();
    }

    private static String line(Step step) {
        var score = switch (step.score()) {
            case Score.Absent() -> "";
            case Score.Against(var value, var threshold) ->
                "  score " + Words.decimal(value, 3) + " of " + Words.decimal(threshold, 3);
        };
        return "  %-9s %-8s %-18s %10s%s%s%s"
                .formatted(
                        Words.of(step.stage()),
                        Words.of(step.outcome()),
                        step.control(),
                        Words.millis(step.nanos()),
                        score,
                        step.reason().isEmpty() ? "" : "  " + step.reason(),
                        step.detail().isEmpty() ? "" : "  " + step.detail());
    }

    /// What stands at the end, for people.
    String closing(TrialResult result) {
        var answer = result.answer()
                .map(each -> "\n" + verdict("answer", each.verdict()) + "  "
                        + Words.count(each.use().tokens().input(), "token") + " in, "
                        + Words.count(each.use().tokens().output(), "token") + " out, "
                        + Words.dollars(each.use().costUsdMicros()) + ", on "
                        + each.use().place())
                .orElse("");
        var sent = result.request() instanceof Verdict.Mask
                ? "\nthe model gets: "
                        + result.sent().stream().map(Message::text).collect(Collectors.joining("\n"))
                : "";
        return (answer.isEmpty() ? "" : "\n") + verdict("prompt", result.request()) + "  as " + asked.role() + " to "
                + asked.model() + sent + answer;
    }

    private static String verdict(String what, Verdict verdict) {
        var time = "  in " + Words.millis(verdict.trace().nanos());
        return switch (verdict) {
            case Verdict.Allow ignored -> what + " allowed" + time;
            case Verdict.Mask mask -> what + " masked: " + types(mask) + time;
            case Verdict.Deny deny ->
                what + " refused: " + deny.denial().sentence() + " ["
                        + deny.denial().code() + "]" + time;
        };
    }

    private static String types(Verdict.Mask mask) {
        return mask.spans().stream().map(span -> span.type()).distinct().collect(Collectors.joining(", "));
    }

    /// The whole, for machines.
    Map<String, Object> object(TrialResult result) {
        var object = new LinkedHashMap<String, Object>();
        object.put("role", asked.role());
        object.put("model", asked.model());
        verdict(object, result.request());
        if (result.request() instanceof Verdict.Mask) {
            object.put("sent", result.sent().stream().map(Message::text).toList());
        }
        result.answer().ifPresent(answer -> {
            var inner = new LinkedHashMap<String, Object>();
            verdict(inner, answer.verdict());
            inner.put("text", answer.text());
            inner.put("finish", Words.of(answer.finish()));
            inner.put("inputTokens", answer.use().tokens().input());
            inner.put("outputTokens", answer.use().tokens().output());
            inner.put("costUsdMicros", answer.use().costUsdMicros());
            inner.put("firstTokenMillis", answer.use().toFirstToken().toMillis());
            inner.put("totalMillis", answer.use().total().toMillis());
            inner.put("place", answer.use().place());
            object.put("answer", inner);
        });
        return object;
    }

    private static void verdict(Map<String, Object> object, Verdict verdict) {
        switch (verdict) {
            case Verdict.Allow ignored -> object.put("verdict", "allowed");
            case Verdict.Mask mask -> {
                object.put("verdict", "masked");
                object.put(
                        "masked", mask.spans().stream().map(span -> span.type()).toList());
            }
            case Verdict.Deny deny -> {
                object.put("verdict", "blocked");
                object.put("code", deny.denial().code());
                object.put("control", deny.denial().control());
                object.put("message", deny.denial().sentence());
            }
        }
        object.put("policyDigest", verdict.trace().policyDigest());
        object.put("nanos", verdict.trace().nanos());
        object.put(
                "trace",
                verdict.trace().steps().stream().map(TrialReport::object).toList());
    }

    private static Map<String, Object> object(Step step) {
        var object = new LinkedHashMap<String, Object>();
        object.put("control", step.control());
        object.put("kind", step.kind());
        object.put("stage", Words.of(step.stage()));
        object.put("outcome", Words.of(step.outcome()));
        if (step.score() instanceof Score.Against(var value, var threshold)) {
            object.put("score", value);
            object.put("threshold", threshold);
        }
        object.put("reason", step.reason());
        object.put("detail", step.detail());
        object.put("nanos", step.nanos());
        return object;
    }
}
