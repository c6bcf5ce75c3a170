package dev.gatehouse.workbench.playground;

import dev.gatehouse.engine.AnswerStream;
import dev.gatehouse.engine.MaskedSpan;
import dev.gatehouse.engine.PolicyEngine;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.engine.model.GenerationRequest;
import dev.gatehouse.engine.model.TextGenerator;
import dev.gatehouse.engine.model.TokenSink;
import dev.gatehouse.policy.Model;
import dev.gatehouse.workbench.base.Stop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// One answer to one request, judged while it is written.
final class Conversation {
    private final PolicyEngine engine;
    private final TextGenerator generator;
    private final Exchange.Request request;
    private final StringBuilder text = new StringBuilder();
    private final List<MaskedSpan> masked = new ArrayList<>();

    Conversation(PolicyEngine engine, TextGenerator generator, Exchange.Request request) {
        this.engine = engine;
        this.generator = generator;
        this.request = request;
    }

    TrialResult.Answer run(Model model, Trial trial, TrialWatcher watcher, Stop stop) {
        AnswerStream judged = engine.openAnswer(request);
        Trial.Sampling sampling = trial.sampling();
        Generation generation = generator.generate(
                new GenerationRequest(
                        model.upstreamName(),
                        request.messages(),
                        sampling.maxOutputTokens(),
                        sampling.temperature(),
                        sampling.seed(),
                        new LinkedHashMap<>()),
                delta -> {
                    watcher.wrote();
                    AnswerStream.Piece piece = judged.accept(delta);
                    show(piece, watcher);
                    return piece.stopped() || stop.isAsked() ? TokenSink.Next.STOP : TokenSink.Next.CONTINUE;
                });
        AnswerStream.End end = judged.finish();
        if (!(end.verdict() instanceof Verdict.Deny)) {
            show(end.last(), watcher);
        }
        Generation.Tokens tokens = generation.tokens();
        long cost = engine.charge(
                request,
                tokens.input(),
                tokens.output(),
                generation.timing().device().toMillis());
        return new TrialResult.Answer(
                end.verdict(),
                text.toString(),
                masked,
                generation.finish(),
                new TrialResult.Use(
                        tokens,
                        cost,
                        generation.timing().device(),
                        generation.timing().toFirstToken(),
                        generation.timing().total(),
                        generator.place()));
    }

    private void show(AnswerStream.Piece piece, TrialWatcher watcher) {
        if (piece.text().isEmpty() && piece.masked().isEmpty()) {
            return;
        }
        text.append(piece.text());
        masked.addAll(piece.masked());
        watcher.answered(piece);
    }
}
