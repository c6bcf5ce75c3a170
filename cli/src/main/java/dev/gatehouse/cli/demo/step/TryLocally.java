package dev.gatehouse.cli.demo.step;

import dev.gatehouse.cli.command.Words;
import dev.gatehouse.engine.AnswerStream;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.policy.decision.Score;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.workbench.base.Stop;
import dev.gatehouse.workbench.drafts.Under;
import dev.gatehouse.workbench.playground.Trial;
import dev.gatehouse.workbench.playground.TrialResult;
import dev.gatehouse.workbench.playground.TrialWatcher;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Tries a prompt under the draft, on this machine, before anything is released.
///
/// @param expected what the draft must say
public record TryLocally(String name, String title, String prompt, VerdictWord expected) implements DemoStep {
    @Override
    public StepResult see(Scene scene) {
        var pieces = new AtomicInteger();
        var result = scene.workspace()
                .playground()
                .run(Trial.of(Under.DRAFT, Scene.ROLE, scene.model(), prompt), counting(pieces), new Stop());
        var sight = new Sight().mustBe("verdict", Words.of(expected), word(result.request()));
        var score = score(result.request());
        score.ifPresent(found -> sight.fact("score", found.value()).fact("threshold", found.threshold()));
        sight.fact("policyMillis", result.request().trace().nanos() / 1e6);
        var scored = score.map(found -> ", injection score " + Words.decimal(found.value(), 3) + " against "
                        + Words.decimal(found.threshold(), 2))
                .orElse("");
        return switch (result.request()) {
            case Verdict.Deny deny ->
                sight.fact("code", deny.denial().code())
                        .mustHold(score.isPresent(), "the guard must tell its score")
                        .result("refused: " + deny.denial().code() + scored);
            case Verdict.Allow _ -> answered(sight, result, pieces.get(), "allowed" + scored);
            case Verdict.Mask mask -> {
                sight.mustHold(
                        result.sent().stream().noneMatch(each -> each.text().contains(Prompts.SECRET_PART)),
                        "the masked part must not reach the model");
                var types = mask.spans().stream()
                        .map(span -> span.type())
                        .distinct()
                        .toList();
                sight.fact("masked", types);
                yield answered(sight, result, pieces.get(), "masked " + String.join(", ", types) + scored);
            }
        };
    }

    private static StepResult answered(Sight sight, TrialResult result, int pieces, String verdict) {
        if (result.answer().isEmpty()) {
            return sight.mustHold(false, "the model must answer").result("");
        }
        var answer = result.answer().get();
        var use = answer.use();
        return sight.fact("pieces", pieces)
                .fact("answerCharacters", answer.text().length())
                .fact("outputTokens", use.tokens().output())
                .fact("costUsdMicros", use.costUsdMicros())
                .fact("place", use.place())
                .mustHold(!answer.text().isEmpty(), "the answer must have text")
                .mustHold(use.tokens().output() > 0, "the answer must have tokens")
                .result(verdict + "; " + use.place() + " answered, "
                        + Words.count(use.tokens().output(), "token") + ", "
                        + Words.dollars(use.costUsdMicros()) + ": \"" + answer.text() + "\"");
    }

    private static TrialWatcher counting(AtomicInteger pieces) {
        return new TrialWatcher() {
            @Override
            public void judged(Verdict verdict) {}

            @Override
            public void answered(AnswerStream.Piece piece) {
                pieces.incrementAndGet();
            }
        };
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allow _ -> Words.of(VerdictWord.ALLOWED);
            case Verdict.Mask _ -> Words.of(VerdictWord.MASKED);
            case Verdict.Deny _ -> Words.of(VerdictWord.BLOCKED);
        };
    }

    private static Optional<Score.Against> score(Verdict verdict) {
        return verdict.trace().steps().stream()
                .map(Step::score)
                .filter(Score.Against.class::isInstance)
                .map(Score.Against.class::cast)
                .findFirst();
    }
}
