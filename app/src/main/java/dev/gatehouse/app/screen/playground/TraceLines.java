package dev.gatehouse.app.screen.playground;

import dev.gatehouse.app.kit.StateWord;
import dev.gatehouse.app.kit.format.Durations;
import dev.gatehouse.app.kit.format.Numbers;
import dev.gatehouse.app.screen.playground.trial.TrialSide;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Score;
import dev.gatehouse.policy.decision.Stage;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.workbench.playground.TrialResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes the lines of the decision trace from one trial, or from two side by side.
final class TraceLines {
    private static final String NOT_RUN = "–";
    private static final long SHORTEST_SHOWN = 50_000;

    private final Texts texts;

    TraceLines(Texts texts) {
        this.texts = texts;
    }

    /// What one side says at one place.
    private record Entry(
            Stage stage, String name, String caption, String millis, StateWord word, Score score, String side) {}

    /// The lines in the order of the stages; none before the first verdict.
    List<TraceLine> of(List<TrialSide> sides) {
        if (sides.isEmpty() || sides.getFirst().request().isEmpty()) {
            return List.of();
        }
        Map<String, Entry> main = entries(sides.getFirst());
        Optional<Map<String, Entry>> other =
                sides.size() > 1 && sides.get(1).request().isPresent()
                        ? Optional.of(entries(sides.get(1)))
                        : Optional.empty();
        var keys = new ArrayList<>(main.keySet());
        other.ifPresent(entries ->
                entries.keySet().stream().filter(key -> !main.containsKey(key)).forEach(keys::add));
        if (sides.stream().anyMatch(side -> side.answer().isPresent())) {
            // The one line that stands for the controls of an answer that was not asked for.
            keys.remove(Stage.OUTPUT.name());
        }
        return keys.stream()
                .map(key -> line(
                        Optional.ofNullable(main.get(key)),
                        other.map(entries -> Optional.ofNullable(entries.get(key)))))
                .sorted(Comparator.comparing(TraceLine::stage))
                .toList();
    }

    private TraceLine line(Optional<Entry> main, Optional<Optional<Entry>> compared) {
        Optional<Entry> other = compared.flatMap(entry -> entry);
        Entry shown = main.or(() -> other).orElseThrow();
        return new TraceLine(
                shown.stage(),
                shown.name(),
                main.isPresent() ? shown.caption() : texts.get("playground.trace.only", shown.side()),
                main.isPresent() ? shown.millis() : NOT_RUN,
                main.map(Entry::word).orElse(absent(shown.stage())),
                compared.map(entry -> entry.map(Entry::word).orElse(absent(shown.stage()))),
                main.flatMap(entry -> score(entry, other)));
    }

    /// An answer that was never asked for has no controls; elsewhere the policy does not have this one.
    private static StateWord absent(Stage stage) {
        return stage == Stage.OUTPUT ? StateWord.SKIPPED : StateWord.MISSING;
    }

    private Optional<TraceLine.ScoreBar> score(Entry main, Optional<Entry> other) {
        if (!(main.score() instanceof Score.Against(double value, double threshold))) {
            return Optional.empty();
        }
        OptionalDouble others = other.map(Entry::score)
                .filter(Score.Against.class::isInstance)
                .map(score -> OptionalDouble.of(((Score.Against) score).threshold()))
                .orElse(OptionalDouble.empty());
        boolean differs = others.isPresent() && others.getAsDouble() != threshold;
        String words = differs
                ? texts.get(
                        "playground.trace.scores",
                        two(value),
                        main.side(),
                        two(threshold),
                        other.map(Entry::side).orElse(""),
                        two(others.getAsDouble()))
                : texts.get("playground.trace.score", two(value), value >= threshold ? "≥" : "<", two(threshold));
        return Optional.of(new TraceLine.ScoreBar(value, threshold, differs ? others : OptionalDouble.empty(), words));
    }

    private static String two(double value) {
        return Numbers.decimal(value, 2);
    }

    private Map<String, Entry> entries(TrialSide side) {
        var entries = new LinkedHashMap<String, Entry>();
        Verdict request = side.request().orElseThrow();
        request.trace().steps().forEach(step -> entries.put(step.stage() + " " + step.control(), entry(step, side)));
        entries.put(Stage.UPSTREAM.name(), upstream(side));
        side.answer()
                .ifPresent(verdict -> verdict.trace()
                        .steps()
                        .forEach(step -> entries.put("answer " + step.control(), entry(step, side))));
        if (request instanceof Verdict.Deny) {
            entries.put(
                    Stage.OUTPUT.name(),
                    new Entry(
                            Stage.OUTPUT,
                            texts.get("playground.trace.output"),
                            texts.get("playground.trace.notRun"),
                            NOT_RUN,
                            StateWord.SKIPPED,
                            Score.NONE,
                            side.name()));
        }
        return entries;
    }

    private Entry entry(Step step, TrialSide side) {
        boolean ran = step.outcome() != Outcome.SKIPPED && step.outcome() != Outcome.OFF;
        String name =
                step.stage() == Stage.OUTPUT ? texts.get("playground.trace.onAnswer", step.title()) : step.title();
        return new Entry(
                step.stage(),
                name,
                caption(step, side),
                ran ? millis(step.nanos()) : NOT_RUN,
                word(step),
                step.score(),
                side.name());
    }

    private static String millis(long nanos) {
        return nanos < SHORTEST_SHOWN ? "<0.1" : Durations.millis(nanos);
    }

    private String caption(Step step, TrialSide side) {
        if (step.outcome() == Outcome.OFF) {
            return texts.get("playground.trace.off");
        }
        if (step.outcome() == Outcome.SKIPPED) {
            return texts.get("playground.trace.notRun");
        }
        if (!step.detail().isEmpty()) {
            return step.reason().isEmpty() ? step.detail() : step.reason() + " · " + step.detail();
        }
        if (!step.reason().isEmpty()) {
            return step.reason();
        }
        return switch (step.stage()) {
            case IDENTITY -> texts.get("playground.trace.identity", side.trial().role());
            case ACCESS ->
                texts.get(
                        "playground.trace.access",
                        side.trial().role(),
                        side.trial().model());
            case INPUT, GUARDS, LIMITS, UPSTREAM, OUTPUT -> texts.get("playground.trace.nothing");
        };
    }

    private static StateWord word(Step step) {
        return switch (step.outcome()) {
            case PASSED -> StateWord.PASS;
            case MASKED -> StateWord.MASK;
            case DENIED -> step.stage() == Stage.LIMITS ? StateWord.LIMIT : StateWord.BLOCK;
            case NOTED -> StateWord.NOTED;
            case FAILED -> StateWord.ERROR;
            case SKIPPED -> StateWord.SKIPPED;
            case OFF -> StateWord.OFF;
        };
    }

    private Entry upstream(TrialSide side) {
        Optional<TrialResult.Answer> answer = side.result().flatMap(TrialResult::answer);
        boolean refused = side.request().filter(Verdict.Deny.class::isInstance).isPresent();
        StateWord word;
        String caption;
        String millis = NOT_RUN;
        if (answer.isPresent()) {
            var use = answer.get().use();
            word = StateWord.PASS;
            caption = texts.get("playground.trace.answered", side.trial().model(), use.place());
            millis = millis(use.total().toNanos());
        } else if (refused) {
            word = StateWord.SKIPPED;
            caption = texts.get("playground.trace.notAsked");
        } else {
            caption = side.trial().model();
            word = switch (side.phase()) {
                case WAITING, STOPPED -> StateWord.SKIPPED;
                case DECIDING, ANSWERING, DONE -> StateWord.RUNNING;
                case FAILED -> StateWord.ERROR;
            };
            if (side.failure().isPresent()) {
                caption = side.failure().get().code();
            }
        }
        return new Entry(
                Stage.UPSTREAM, texts.get("playground.trace.upstream"), caption, millis, word, Score.NONE, side.name());
    }
}
