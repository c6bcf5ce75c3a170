package dev.gatehouse.gateway.serving;

import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.gateway.spi.AnswerSink;
import dev.gatehouse.gateway.spi.CallRefusedException;
import dev.gatehouse.gateway.spi.ChatCall;
import dev.gatehouse.gateway.spi.ChatCall.Sampling;
import dev.gatehouse.gateway.spi.ChatCall.StreamUsage;
import dev.gatehouse.gateway.spi.Dialect;
import dev.gatehouse.gateway.spi.Dialect.AnswerHead;
import dev.gatehouse.gateway.spi.Ending;
import dev.gatehouse.gateway.spi.Ending.Result;
import dev.gatehouse.gateway.spi.PresentedKey;
import dev.gatehouse.gateway.spi.Refusal;
import dev.gatehouse.gateway.spi.ServedRelease;
import dev.gatehouse.gateway.spi.Turn;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.policy.traffic.TrafficEvent.Delivery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Answers chat calls: reads one, sends it through the filters under one release, writes what came of it.
final class ChatCalls {
    private static final Generation.Tokens UNKNOWN = new Generation.Tokens(0, 0, Generation.Known.ESTIMATED);

    private final ReleaseSource releases;
    private final FilterChain chain;
    private final int bodyLimit;

    ChatCalls(ReleaseSource releases, FilterChain chain, int bodyLimit) {
        this.releases = releases;
        this.chain = chain;
        this.bodyLimit = bodyLimit;
    }

    void handle(Incoming incoming, Dialect dialect) {
        var body = incoming.call().body(bodyLimit);
        var loan = releases.lend();
        if (loan.isEmpty()) {
            incoming.refuse(dialect, NoRelease.REFUSAL);
            return;
        }
        var key = dialect.presentedKey(incoming.call()::header);
        try (var lent = loan.get()) {
            answer(incoming, dialect, body, key, lent.release());
        } finally {
            key.ifPresent(PresentedKey::wipe);
        }
    }

    private void answer(
            Incoming incoming, Dialect dialect, byte[] body, Optional<PresentedKey> key, ServedRelease release) {
        ChatCall call;
        try {
            call = dialect.readChat(body);
        } catch (CallRefusedException refused) {
            var ending = chain.refuse(turn(incoming, key, unreadable(), release), refused.refusal());
            whole(incoming, dialect, unreadable(), ending);
            return;
        }
        var turn = turn(incoming, key, call, release);
        switch (call.delivery()) {
            case PLAIN -> whole(incoming, dialect, call, chain.handle(turn));
            case STREAMED -> streamed(incoming, dialect, turn);
        }
    }

    private static Turn turn(Incoming incoming, Optional<PresentedKey> key, ChatCall call, ServedRelease release) {
        return new Turn(incoming.arrival(key), call, new Caller.Anonymous(), release, AnswerSink.NOWHERE);
    }

    private static ChatCall unreadable() {
        return new ChatCall(
                "",
                Delivery.PLAIN,
                StreamUsage.OMITTED,
                List.of(),
                new Sampling(0, 0, OptionalLong.empty(), new LinkedHashMap<>()));
    }

    private static void whole(Incoming incoming, Dialect dialect, ChatCall call, Ending ending) {
        verdict(incoming, ending.judgement().word());
        switch (ending.result()) {
            case Result.Refused(var refusal) -> incoming.refuse(dialect, refusal);
            case Result.Answered(var text, var finish) ->
                incoming.reply()
                        .send(
                                200,
                                PublicPlane.JSON,
                                dialect.answer(
                                        head(incoming, call),
                                        text,
                                        finish,
                                        ending.used().map(Generation::tokens).orElse(UNKNOWN)));
        }
    }

    private void streamed(Incoming incoming, Dialect dialect, Turn turn) {
        var sink = new StreamedSink(incoming, dialect.stream(head(incoming, turn.call())));
        var ending = chain.handle(turn.withSink(sink));
        switch (ending.result()) {
            case Result.Answered answered ->
                sink.end(
                        answered.finish(),
                        turn.call().streamUsage() == StreamUsage.INCLUDED
                                ? ending.used().map(Generation::tokens)
                                : Optional.empty());
            case Result.Refused(Refusal refusal) -> {
                if (incoming.reply().begun()) {
                    sink.refuse(refusal);
                } else {
                    verdict(incoming, ending.judgement().word());
                    incoming.refuse(dialect, refusal);
                }
            }
        }
    }

    static void verdict(Incoming incoming, VerdictWord word) {
        incoming.reply()
                .header(
                        "gatehouse-verdict",
                        word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static AnswerHead head(Incoming incoming, ChatCall call) {
        return new AnswerHead(incoming.id(), call.model(), incoming.at());
    }
}
