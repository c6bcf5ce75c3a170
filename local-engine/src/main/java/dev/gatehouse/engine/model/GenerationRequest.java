package dev.gatehouse.engine.model;

import dev.gatehouse.engine.exchange.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a text generator is asked for.
///
/// @param model the model's name at its upstream
/// @param maxOutputTokens at most so many tokens are written; at least 1
/// @param temperature 0 picks the likeliest token every time
/// @param seed makes sampling repeatable where the runtime can
/// @param further other parameters by name, each as JSON, for a runtime whose upstream understands them, such as
/// `top_p`;
///     others leave them out. None of them carries text for the model.
public record GenerationRequest(
        String model,
        List<Message> messages,
        int maxOutputTokens,
        double temperature,
        long seed,
        SequencedMap<String, String> further) {
    public GenerationRequest {
        messages = List.copyOf(messages);
        further = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(further));
        if (maxOutputTokens < 1) {
            throw new IllegalArgumentException("maxOutputTokens must be 1 or more, not " + maxOutputTokens);
        }
        if (!(temperature >= 0 && temperature <= 2)) {
            throw new IllegalArgumentException("temperature must be between 0 and 2, not " + temperature);
        }
    }

    /// Without further parameters.
    public GenerationRequest(String model, List<Message> messages, int maxOutputTokens, double temperature, long seed) {
        this(model, messages, maxOutputTokens, temperature, seed, new LinkedHashMap<>());
    }
}
