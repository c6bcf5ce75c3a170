package dev.gatehouse.engine.model;

import dev.gatehouse.engine.exchange.Message;
import java.util.List;

/// What a text generator is asked for.
///
/// @param model the model's name at its upstream
/// @param maxOutputTokens at most so many tokens are written; at least 1
/// @param temperature 0 picks the likeliest token every time
/// @param seed makes sampling repeatable where the runtime can
public record GenerationRequest(
        String model, List<Message> messages, int maxOutputTokens, double temperature, long seed) {
    public GenerationRequest {
        messages = List.copyOf(messages);
        if (maxOutputTokens < 1) {
            throw new IllegalArgumentException("maxOutputTokens must be 1 or more, not " + maxOutputTokens);
        }
        if (!(temperature >= 0 && temperature <= 2)) {
            throw new IllegalArgumentException("temperature must be between 0 and 2, not " + temperature);
        }
    }
}
