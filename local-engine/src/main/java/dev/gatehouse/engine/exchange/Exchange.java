package dev.gatehouse.engine.exchange;

import dev.gatehouse.policy.Action;
import java.time.Instant;
import java.util.List;

/// What the engine judges: a request on its way in, or the answer on its way out. The same for every dialect.
public sealed interface Exchange {
    /// The request that this is, or belongs to.
    Request request();

    /// A request.
    ///
    /// @param id unique; the same in traces and events
    /// @param path the path it came in on, such as `/v1/chat/completions`
    /// @param model the model id that the caller named
    /// @param maxOutputTokens the bound the caller set; 0 for none
    /// @param at when it arrived
    record Request(
            String id,
            Caller caller,
            String path,
            String model,
            Action action,
            List<Message> messages,
            int maxOutputTokens,
            Instant at)
            implements Exchange {
        public Request {
            messages = List.copyOf(messages);
        }

        @Override
        public Request request() {
            return this;
        }

        /// The same request with other texts.
        public Request withMessages(List<Message> changed) {
            return new Request(id, caller, path, model, action, changed, maxOutputTokens, at);
        }
    }

    /// A whole answer. A streamed one goes through an answer stream instead.
    record Answer(Request request, String text) implements Exchange {}
}
