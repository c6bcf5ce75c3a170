package dev.gatehouse.engine;

import dev.gatehouse.engine.control.Judged;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.masking.Cut;
import dev.gatehouse.engine.masking.Placeholders;
import dev.gatehouse.engine.masking.TextMasker;
import dev.gatehouse.engine.spi.Finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts together what several guards want masked, and rewrites an exchange once.
final class Masking {
    private Masking() {}

    /// A rewritten exchange with its placeholders.
    record Masked(Exchange rewritten, List<MaskedSpan> spans) {}

    /// Nothing when there is nothing to mask.
    static Optional<Masked> of(Exchange exchange, List<Judged> looks) {
        if (looks.stream().allMatch(look -> look.spans().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                switch (exchange) {
                    case Exchange.Request request -> request(request, looks);
                    case Exchange.Answer(var request, var text) -> {
                        var spans = new ArrayList<MaskedSpan>();
                        String rewritten = rewrite(0, text, looks, numbering(request), spans);
                        yield new Masked(new Exchange.Answer(request, rewritten), spans);
                    }
                });
    }

    private static Masked request(Exchange.Request request, List<Judged> looks) {
        var placeholders = numbering(request);
        var spans = new ArrayList<MaskedSpan>();
        var messages = new ArrayList<Message>();
        for (Message message : request.messages()) {
            String text = rewrite(messages.size(), message.text(), looks, placeholders, spans);
            messages.add(new Message(message.author(), text));
        }
        return new Masked(request.withMessages(messages), spans);
    }

    /// Numbers after the placeholders that stand in the request already, so that an answer never reuses one of them.
    static Placeholders numbering(Exchange.Request request) {
        return new Placeholders(request.messages().stream().map(Message::text).toList());
    }

    private static String rewrite(
            int message, String text, List<Judged> looks, Placeholders placeholders, List<MaskedSpan> spans) {
        var rewritten = new TextMasker(text, placeholders).advance(cuts(message, looks), text.length());
        rewritten
                .placed()
                .forEach(placed -> spans.add(new MaskedSpan(message, placed.start(), placed.end(), placed.type())));
        return rewritten.text();
    }

    private static List<Cut> cuts(int message, List<Judged> looks) {
        var cuts = new ArrayList<Cut>();
        for (int rank = 0; rank < looks.size(); rank++) {
            for (Span span : looks.get(rank).spans()) {
                if (span.message() == message) {
                    cuts.add(new Cut(span.start(), span.end(), span.type(), rank));
                }
            }
        }
        return cuts;
    }
}
