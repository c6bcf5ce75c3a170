package dev.gatehouse.engine.spi;

import dev.gatehouse.policy.decision.Score;
import java.util.List;

/// What a guard found. What follows from it is the engine's business.
public sealed interface Finding {
    /// Nothing, with the score where there is one.
    record Clear(Score score, String detail) implements Finding {
        public static final Clear PLAIN = new Clear(Score.NONE, "");
    }

    /// A reason to refuse.
    ///
    /// @param reason stable code, such as `guard.injection`
    /// @param detail one sentence for people that never quotes the text
    record Violation(String reason, String detail, Score score) implements Finding {}

    /// Parts that must be replaced.
    ///
    /// @param spans in any order; where two overlap the engine keeps the earlier and shortens the other
    record Sensitive(String reason, String detail, List<Span> spans) implements Finding {
        public Sensitive {
            spans = List.copyOf(spans);
        }
    }

    /// A part of one message.
    ///
    /// @param message index into the content's messages
    /// @param start first UTF-16 unit
    /// @param end one past the last unit
    /// @param type upper-case word for its placeholder, such as `EMAIL`
    record Span(int message, int start, int end, String type) {}
}
