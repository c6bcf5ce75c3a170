package dev.gatehouse.engine;

import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.policy.decision.Trace;
import java.util.List;

/// What the engine says of an exchange.
public sealed interface Verdict {
    /// Every control that was asked, in order.
    Trace trace();

    /// Pass it on unchanged.
    record Allow(Trace trace) implements Verdict {}

    /// Pass `rewritten` on in its place.
    record Mask(Trace trace, Exchange rewritten, List<MaskedSpan> spans) implements Verdict {
        public Mask {
            spans = List.copyOf(spans);
        }
    }

    /// Refuse it.
    record Deny(Trace trace, Denial denial) implements Verdict {}
}
