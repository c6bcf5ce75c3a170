package dev.gatehouse.app.screen.playground;

import dev.gatehouse.app.kit.StateWord;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.screen.playground.trial.TrialSide;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.engine.Denial;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.workbench.drafts.Under;
import java.util.List;

/// What is decided, in one line, and why in another.
///
/// @param flips whether the two policies decide differently
record Headline(Tone tone, String icon, String title, String caption, boolean flips) {
    /// Nothing was tried yet.
    static final Headline NONE = new Headline(Tone.NEUTRAL, "fth-minus", "", "", false);

    /// For one trial, or for two side by side.
    static Headline of(List<TrialSide> sides, List<TraceLine> lines, Texts texts) {
        if (sides.isEmpty()) {
            return NONE;
        }
        var main = sides.getFirst();
        if (sides.size() == 1 || main.word().isEmpty() || sides.get(1).word().isEmpty()) {
            return single(main, texts);
        }
        var other = sides.get(1);
        var mainWord = main.word().orElseThrow();
        var otherWord = other.word().orElseThrow();
        if (mainWord == otherWord) {
            var word = state(mainWord);
            return new Headline(
                    word.tone(),
                    word.icon(),
                    texts.get("playground.headline.same", word.word(), called(main, texts), called(other, texts)),
                    differing(lines, texts),
                    false);
        }
        return new Headline(
                Tone.WARNING,
                "fth-shuffle",
                texts.get(
                        "playground.headline.flips",
                        called(other, texts),
                        verb(otherWord, texts),
                        called(main, texts),
                        verb(mainWord, texts)),
                differing(lines, texts),
                true);
    }

    private static Headline single(TrialSide side, Texts texts) {
        if (side.word().isEmpty()) {
            return side.failure().isPresent()
                    ? new Headline(
                            Tone.DANGER,
                            "fth-x-circle",
                            texts.get("playground.headline.failed"),
                            side.failure().get().code(),
                            false)
                    : new Headline(
                            Tone.ACCENT,
                            "fth-loader",
                            texts.get("playground.headline.deciding"),
                            texts.get("playground.headline.deciding.why"),
                            false);
        }
        var word = state(side.word().orElseThrow());
        return new Headline(word.tone(), word.icon(), title(side, word, texts), caption(side, texts), false);
    }

    private static String title(TrialSide side, StateWord word, Texts texts) {
        return side.refusal()
                .map(refusal -> texts.get("playground.headline.by", word.word(), name(refusal)))
                .orElseGet(() -> word == StateWord.MASKED
                        ? texts.get("playground.headline.masked", word.word())
                        : texts.get("playground.headline.allowed", word.word()));
    }

    private static String caption(TrialSide side, Texts texts) {
        return side.refusal()
                .map(Verdict.Deny::denial)
                .map(Denial::code)
                .orElseGet(() -> side.maskedSpans() == 0
                        ? texts.get("playground.headline.allowed.why", side.name())
                        : spans(side.maskedSpans(), texts));
    }

    /// How many spans were masked, in words.
    static String spans(int count, Texts texts) {
        return count == 1 ? texts.get("playground.spans.one") : texts.get("playground.spans.many", count);
    }

    private static String name(Verdict.Deny refusal) {
        return refusal.trace().steps().stream()
                .filter(step -> step.control().equals(refusal.denial().control()))
                .map(Step::title)
                .findFirst()
                .orElse(refusal.denial().control());
    }

    private static String differing(List<TraceLine> lines, Texts texts) {
        var names =
                lines.stream().filter(TraceLine::differs).map(TraceLine::name).toList();
        return switch (names.size()) {
            case 0 -> texts.get("playground.headline.noDifference");
            case 1 -> texts.get("playground.headline.oneDiffers", names.getFirst());
            default -> texts.get("playground.headline.someDiffer", names.size(), String.join(", ", names));
        };
    }

    static StateWord state(VerdictWord word) {
        return switch (word) {
            case ALLOWED -> StateWord.ALLOWED;
            case MASKED -> StateWord.MASKED;
            case RATE_LIMITED -> StateWord.RATE_LIMITED;
            case BLOCKED -> StateWord.BLOCKED;
        };
    }

    /// What a policy is called within a sentence.
    private static String called(TrialSide side, Texts texts) {
        return side.trial().under() == Under.DRAFT ? texts.get("playground.theDraft") : side.name();
    }

    private static String verb(VerdictWord word, Texts texts) {
        return switch (word) {
            case ALLOWED -> texts.get("playground.verb.allows");
            case MASKED -> texts.get("playground.verb.masks");
            case RATE_LIMITED -> texts.get("playground.verb.limits");
            case BLOCKED -> texts.get("playground.verb.blocks");
        };
    }
}
