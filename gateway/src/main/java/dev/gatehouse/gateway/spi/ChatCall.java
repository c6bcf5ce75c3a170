package dev.gatehouse.gateway.spi;

import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.traffic.TrafficEvent.Delivery;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.SequencedMap;

/// A request for an answer, the same for every dialect.
///
/// @param model the model id that the caller named
/// @param sampling how the answer is to be written
public record ChatCall(
        String model, Delivery delivery, StreamUsage streamUsage, List<Message> messages, Sampling sampling) {
    public ChatCall {
        messages = List.copyOf(messages);
    }

    /// Whether a stream tells at its end what was used.
    public enum StreamUsage {
        OMITTED,
        INCLUDED
    }

    /// What the caller wants to do.
    public Action action() {
        return switch (delivery) {
            case PLAIN -> Action.INFER;
            case STREAMED -> Action.STREAM;
        };
    }

    /// The same call with other texts.
    public ChatCall withMessages(List<Message> changed) {
        return new ChatCall(model, delivery, streamUsage, changed, sampling);
    }

    /// The number of characters in all messages.
    public int characters() {
        return messages.stream().mapToInt(each -> each.text().length()).sum();
    }

    /// How an answer is to be written.
    ///
    /// @param maxOutputTokens 0 when the caller set no bound
    /// @param temperature 0 to 2
    /// @param further other parameters of the dialect by name, each as JSON, for upstreams that speak it; none of
    ///     them can carry text for the model
    public record Sampling(
            int maxOutputTokens, double temperature, OptionalLong seed, SequencedMap<String, String> further) {
        public Sampling {
            further = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(further));
        }
    }
}
