package dev.gatehouse.cli.demo.step;

import dev.gatehouse.cli.command.Words;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.policy.traffic.TrafficEvent;
import dev.gatehouse.workbench.traffic.TrafficRow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Sees every call arrive in the console, live, with its tokens and its cost.
public final class WatchTraffic implements DemoStep {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String title() {
        return "Watch the traffic with tokens and cost";
    }

    @Override
    public StepResult see(Scene scene) {
        waitForAll(scene);
        Map<String, TrafficEvent> byRequest = scene.traffic().stream()
                .map(TrafficRow::event)
                .collect(Collectors.toMap(TrafficEvent::requestId, Function.identity(), (one, same) -> one));
        var sight = new Sight().fact("calls", scene.calls().size());
        for (var call : scene.calls()) {
            var event = byRequest.get(call.requestId());
            if (event == null) {
                sight.mustHold(false, "the event of call " + call.requestId() + " did not come");
                continue;
            }
            sight.mustHold(
                    event.status() == call.status(),
                    "the event of call " + call.requestId() + " says " + event.status() + ", the caller got "
                            + call.status());
            sight.mustHold(
                    call.status() != 200
                            || (event.usage().outputTokens() > 0
                                    && event.usage().costUsdMicros() > 0),
                    "the event of call " + call.requestId() + " must have tokens and cost");
        }
        var totals = scene.workspace().traffic().today();
        List<Map<String, Object>> rows = scene.calls().stream()
                .flatMap(call -> Optional.ofNullable(byRequest.get(call.requestId())).stream())
                .map(WatchTraffic::row)
                .toList();
        return sight.fact("events", rows)
                .fact("inputTokens", totals.inputTokens())
                .fact("outputTokens", totals.outputTokens())
                .fact("costUsdMicros", totals.costUsdMicros())
                .mustHold(totals.costUsdMicros() > 0, "today's cost must be above zero")
                .result(Words.count(rows.size(), "event") + ", " + totals.requests(VerdictWord.ALLOWED) + " allowed, "
                        + totals.requests(VerdictWord.MASKED) + " masked, " + totals.requests(VerdictWord.BLOCKED)
                        + " blocked; " + totals.inputTokens() + " tokens in, " + totals.outputTokens() + " out, "
                        + Words.dollars(totals.costUsdMicros()));
    }

    private static void waitForAll(Scene scene) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < until && !allThere(scene)) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("demo.interrupted", "The demonstration was interrupted.");
        }
    }

    private static boolean allThere(Scene scene) {
        var seen = scene.traffic().stream().map(row -> row.event().requestId()).collect(Collectors.toSet());
        return scene.calls().stream().allMatch(call -> seen.contains(call.requestId()));
    }

    private static Map<String, Object> row(TrafficEvent event) {
        return Map.of(
                "requestId", event.requestId(),
                "status", event.status(),
                "verdict", Words.of(event.verdict()),
                "reason", event.reason(),
                "inputTokens", event.usage().inputTokens(),
                "outputTokens", event.usage().outputTokens(),
                "costUsdMicros", event.usage().costUsdMicros(),
                "release", event.release());
    }
}
