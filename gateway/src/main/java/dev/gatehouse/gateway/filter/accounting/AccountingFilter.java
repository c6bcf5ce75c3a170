package dev.gatehouse.gateway.filter.accounting;

import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.gateway.spi.Ending;
import dev.gatehouse.gateway.spi.Ending.Result;
import dev.gatehouse.gateway.spi.Filter;
import dev.gatehouse.gateway.spi.FilterProvider.EventDraft;
import dev.gatehouse.gateway.spi.Refusal;
import dev.gatehouse.gateway.spi.Turn;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.traffic.TrafficEvent;
import dev.gatehouse.policy.traffic.TrafficEvent.KeyRef;
import dev.gatehouse.policy.traffic.TrafficEvent.Usage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Charges what was used and tells each call in one event, also when a step fails.
final class AccountingFilter implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(AccountingFilter.class);
    private static final int DIGEST_BYTES = 8;

    private final Consumer<EventDraft> events;

    AccountingFilter(Consumer<EventDraft> events) {
        this.events = events;
    }

    @Override
    public Ending handle(Turn turn, Next next) {
        var ending = outcome(turn, next);
        var usage = usage(turn, ending);
        events.accept(sequence -> event(sequence, turn, ending, usage));
        return ending;
    }

    private static Ending outcome(Turn turn, Next next) {
        try {
            return next.handle(turn);
        } catch (RuntimeException failed) {
            LOG.error(
                    "request {} was refused because a step failed",
                    turn.arrival().id(),
                    failed);
            return Ending.refused(
                    new Refusal(
                            500,
                            "gateway.failure",
                            "The gateway could not judge this request and refused it; its log has the details under the request id."));
        }
    }

    private static Usage usage(Turn turn, Ending ending) {
        long input = 0;
        long output = 0;
        long gpuMillis = 0;
        long cost = 0;
        if (ending.used().isPresent()) {
            Generation used = ending.used().get();
            input = used.tokens().input();
            output = used.tokens().output();
            gpuMillis = used.timing().device().toMillis();
            cost = turn.release()
                    .engine()
                    .charge(turn.withCaller(ending.caller()).request(), input, output, gpuMillis);
        }
        long totalMillis = (System.nanoTime() - turn.arrival().nanos()) / 1_000_000;
        return new Usage(
                input, output, cost, gpuMillis, totalMillis, ending.judgement().nanos() / 1_000);
    }

    private static TrafficEvent event(long sequence, Turn turn, Ending ending, Usage usage) {
        var judgement = ending.judgement();
        return new TrafficEvent(
                sequence,
                turn.arrival().at(),
                turn.arrival().id(),
                key(ending.caller()),
                turn.release()
                        .policy()
                        .routeFor(turn.arrival().path())
                        .map(Route::id)
                        .orElse(""),
                turn.release().policy().model(turn.call().model()).isPresent()
                        ? turn.call().model()
                        : "",
                turn.call().delivery(),
                judgement.word(),
                judgement.reason(),
                status(ending.result()),
                usage,
                turn.release().version(),
                turn.call().characters(),
                promptDigest(turn).orElse(""),
                judgement.steps());
    }

    private static KeyRef key(Caller caller) {
        return switch (caller) {
            case Caller.Anonymous _ -> KeyRef.NONE;
            case Caller.KeyHolder(var id, var prefix, var role) -> new KeyRef(id, prefix, role);
        };
    }

    private static int status(Result result) {
        return switch (result) {
            case Result.Answered _ -> 200;
            case Result.Refused(var refusal) -> refusal.status();
        };
    }

    private static Optional<String> promptDigest(Turn turn) {
        if (turn.call().characters() == 0) {
            return Optional.empty();
        }
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (Message message : turn.call().messages()) {
                sha.update(message.text().getBytes(StandardCharsets.UTF_8));
                sha.update((byte) '\n');
            }
            return Optional.of(HexFormat.of().formatHex(sha.digest(), 0, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
