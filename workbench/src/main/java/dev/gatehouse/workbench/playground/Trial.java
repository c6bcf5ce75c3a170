package dev.gatehouse.workbench.playground;

import dev.gatehouse.engine.TraceDepth;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.workbench.drafts.Under;
import java.util.List;

/// What is to be tried.
///
/// @param under which policy decides
/// @param role the id of the role that the pretended caller has
/// @param model the id of a model of that policy
/// @param depth whether every control is run, or only until the verdict is certain
/// @param sampling how the model writes
public record Trial(
        Under under, String role, String model, List<Message> messages, TraceDepth depth, Sampling sampling) {
    public Trial {
        messages = List.copyOf(messages);
    }

    /// One prompt by a user, every control run, the likeliest answer of up to 256 tokens.
    public static Trial of(Under under, String role, String model, String prompt) {
        return new Trial(under, role, model, List.of(Message.user(prompt)), TraceDepth.FULL, new Sampling(256, 0, 0));
    }

    /// How the model writes.
    ///
    /// @param maxOutputTokens 1 or more
    /// @param temperature 0 to 2
    public record Sampling(int maxOutputTokens, double temperature, long seed) {}
}
