package dev.gatehouse.engine.runtime.openai;

import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.engine.model.Generation.Finish;
import dev.gatehouse.engine.model.Generation.Known;
import dev.gatehouse.engine.model.GenerationRequest;
import dev.gatehouse.engine.model.TokenSink;
import dev.gatehouse.engine.runtime.openai.json.Reply;
import java.time.Duration;
import java.util.Optional;

/// Puts the parts of an answer together. One thread.
final class Collector {
    /// A token has about four letters in English; only used when a server does not count.
    private static final int LETTERS_A_TOKEN = 4;

    private final GenerationRequest request;
    private final TokenSink sink;
    private final long began;
    private final StringBuilder text = new StringBuilder();
    private Optional<Finish> finish = Optional.empty();
    private Optional<Reply.Usage> usage = Optional.empty();
    private long firstNanos;

    /// @param began when the request was made, by `System.nanoTime()`
    Collector(GenerationRequest request, TokenSink sink, long began) {
        this.request = request;
        this.sink = sink;
        this.began = began;
    }

    /// Takes the next part and hands its text on; returns whether to go on.
    TokenSink.Next take(Reply.Part part) {
        usage = part.usage().or(() -> usage);
        finish = part.finish().or(() -> finish);
        if (part.text().isEmpty()) {
            return TokenSink.Next.CONTINUE;
        }
        if (text.isEmpty()) {
            firstNanos = System.nanoTime() - began;
        }
        text.append(part.text());
        return sink.accept(part.text());
    }

    boolean finished() {
        return finish.isPresent();
    }

    Generation ended() {
        return generation(finish.orElse(Finish.STOP));
    }

    Generation cancelled() {
        return generation(Finish.CANCELLED);
    }

    private Generation generation(Finish how) {
        var total = Duration.ofNanos(System.nanoTime() - began);
        var first = text.isEmpty() ? total : Duration.ofNanos(firstNanos);
        var tokens = usage.map(each -> new Generation.Tokens(each.input(), each.output(), Known.COUNTED))
                .orElseGet(this::estimate);
        return new Generation(text.toString(), how, tokens, new Generation.Timing(first, total, Duration.ZERO));
    }

    private Generation.Tokens estimate() {
        int letters = request.messages().stream()
                .map(Message::text)
                .mapToInt(String::length)
                .sum();
        return new Generation.Tokens(tokens(letters), tokens(text.length()), Known.ESTIMATED);
    }

    private static int tokens(int letters) {
        return (letters + LETTERS_A_TOKEN - 1) / LETTERS_A_TOKEN;
    }
}
