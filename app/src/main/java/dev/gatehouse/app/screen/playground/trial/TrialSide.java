package dev.gatehouse.app.screen.playground.trial;

import dev.gatehouse.engine.Verdict;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.workbench.playground.Trial;
import dev.gatehouse.workbench.playground.TrialResult;
import java.util.List;
import java.util.Optional;

/// What is known of one trial at one moment; two of them make a comparison.
///
/// @param name what its policy is called, such as `Draft` or `v3`
/// @param request the verdict on the request; empty until it has been judged
/// @param text the answer so far, after masking
/// @param pace how many pieces the model wrote a second, in equal steps of time
/// @param result all of it; empty until it is over
/// @param failure why it could not be run to its end
public record TrialSide(
        Trial trial,
        String name,
        Phase phase,
        Optional<Verdict> request,
        String text,
        StreamTimings.Pace pace,
        Optional<TrialResult> result,
        Optional<Failure> failure) {
    /// How far it is.
    public enum Phase {
        WAITING,
        DECIDING,
        ANSWERING,
        DONE,
        STOPPED,
        FAILED
    }

    /// Why it failed.
    ///
    /// @param code stable
    /// @param sentence what, where, what to do
    public record Failure(String code, String sentence) {}

    /// One that has not begun.
    public static TrialSide of(Trial trial, String name) {
        return new TrialSide(
                trial,
                name,
                Phase.WAITING,
                Optional.empty(),
                "",
                StreamTimings.Pace.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /// Whether nothing will change any more.
    public boolean over() {
        return phase == Phase.DONE || phase == Phase.STOPPED || phase == Phase.FAILED;
    }

    /// The verdict on the answer.
    public Optional<Verdict> answer() {
        return result.flatMap(TrialResult::answer).map(TrialResult.Answer::verdict);
    }

    /// The refusal of the request or of the answer.
    public Optional<Verdict.Deny> refusal() {
        return request.filter(Verdict.Deny.class::isInstance)
                .or(this::answer)
                .filter(Verdict.Deny.class::isInstance)
                .map(Verdict.Deny.class::cast);
    }

    /// How many spans of the request and of the answer were masked.
    public int maskedSpans() {
        return request.map(TrialSide::spans).orElse(0)
                + result.flatMap(TrialResult::answer)
                        .map(answer -> answer.masked().size())
                        .orElse(0);
    }

    /// The messages as the model gets them; none while undecided or when it was refused.
    public List<Message> sent() {
        return request.map(verdict -> switch (verdict) {
                    case Verdict.Allow allowed -> trial.messages();
                    case Verdict.Mask masked -> masked.rewritten().request().messages();
                    case Verdict.Deny refused -> List.<Message>of();
                })
                .orElse(List.of());
    }

    /// The one word for how it ended; empty while it is not over, or when it failed before the end.
    public Optional<VerdictWord> word() {
        if (refusal().isPresent()) {
            return Optional.of(refusal().get().denial().isRateLimit() ? VerdictWord.RATE_LIMITED : VerdictWord.BLOCKED);
        }
        if (request.isEmpty() || phase == Phase.FAILED) {
            return Optional.empty();
        }
        boolean masked = request.get() instanceof Verdict.Mask
                || answer().filter(Verdict.Mask.class::isInstance).isPresent();
        return Optional.of(masked ? VerdictWord.MASKED : VerdictWord.ALLOWED);
    }

    private static int spans(Verdict verdict) {
        return verdict instanceof Verdict.Mask masked ? masked.spans().size() : 0;
    }

    TrialSide deciding() {
        return with(Phase.DECIDING);
    }

    TrialSide judged(Verdict verdict) {
        return new TrialSide(trial, name, Phase.ANSWERING, Optional.of(verdict), text, pace, result, failure);
    }

    TrialSide answering(String soFar, StreamTimings.Pace now) {
        return new TrialSide(trial, name, phase, request, soFar, now, result, failure);
    }

    TrialSide done(TrialResult all, StreamTimings.Pace now) {
        String whole = all.answer().map(TrialResult.Answer::text).orElse("");
        return new TrialSide(
                trial, name, Phase.DONE, Optional.of(all.request()), whole, now, Optional.of(all), Optional.empty());
    }

    TrialSide failed(String code, String sentence) {
        return new TrialSide(
                trial, name, Phase.FAILED, request, text, pace, result, Optional.of(new Failure(code, sentence)));
    }

    /// The same, ended by something that nobody foresaw.
    public TrialSide failed(Exception failure) {
        return failed("playground.failed", String.valueOf(failure.getMessage()));
    }

    /// The same, ended where it is; one that is over stays as it is.
    public TrialSide stopped() {
        return over() ? this : with(Phase.STOPPED);
    }

    private TrialSide with(Phase now) {
        return new TrialSide(trial, name, now, request, text, pace, result, failure);
    }
}
