package dev.gatehouse.workbench.playground;

import dev.gatehouse.engine.MaskedSpan;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.model.Generation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a trial gave.
///
/// @param request the verdict on the request
/// @param sent the messages as the model got them; empty when it got none
/// @param answer what came of the model; empty when the request was refused
public record TrialResult(Verdict request, List<Message> sent, Optional<Answer> answer) {
    public TrialResult {
        sent = List.copyOf(sent);
    }

    /// An answer.
    ///
    /// @param verdict the verdict on it; when it is a refusal, `text` is what had been shown until then
    /// @param text after masking
    /// @param masked where in `text` something was replaced
    public record Answer(Verdict verdict, String text, List<MaskedSpan> masked, Generation.Finish finish, Use use) {
        public Answer {
            masked = List.copyOf(masked);
        }
    }

    /// What it used.
    ///
    /// @param costUsdMicros by the policy's prices, in millionths of a US dollar
    /// @param place where the model ran, for people
    public record Use(
            Generation.Tokens tokens,
            long costUsdMicros,
            Duration device,
            Duration toFirstToken,
            Duration total,
            String place) {}
}
