package dev.gatehouse.gateway.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.engine.PolicyEngines;
import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.ledger.InMemoryLedger;
import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.gateway.spi.ChatCall.Sampling;
import dev.gatehouse.gateway.spi.ChatCall.StreamUsage;
import dev.gatehouse.gateway.spi.Ending.Result;
import dev.gatehouse.gateway.spi.FilterProvider.EventDraft;
import dev.gatehouse.gateway.spi.FilterProvider.Surroundings;
import dev.gatehouse.gateway.spi.KeyCheck.Answer;
import dev.gatehouse.gateway.testing.Policies;
import dev.gatehouse.policy.traffic.TrafficEvent.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilterContractTest {
    private final List<EventDraft> events = new ArrayList<>();

    static Stream<FilterProvider> filters() {
        return ServiceLoader.load(FilterProvider.class).stream().map(ServiceLoader.Provider::get);
    }

    static Stream<Arguments> filtersAndDeliveries() {
        return filters().flatMap(filter -> Arrays.stream(Delivery.values()).map(each -> new Arguments(filter, each)));
    }

    record Arguments(FilterProvider provider, Delivery delivery) {}

    @Test
    void namesAreDistinctAndEveryPositionIsTaken() {
        var names = new HashSet<String>();
        var positions = new HashSet<FilterProvider.Position>();
        filters().forEach(each -> {
            assertThat(names.add(each.name())).isTrue();
            assertThat(each.getClass().getPackageName()).endsWith(".filter." + each.name());
            positions.add(each.position());
        });
        assertThat(positions).containsExactlyInAnyOrder(FilterProvider.Position.values());
    }

    @ParameterizedTest
    @MethodSource("filtersAndDeliveries")
    void passesAHarmlessCallOnAndItsAnswerBack(Arguments each) {
        // Given
        var turn = turn(each.delivery());
        // When
        var ending = open(each).handle(turn, next -> {
            assertThat(next.call().messages()).isEqualTo(turn.call().messages());
            next.sink().accept("fine");
            return answered();
        });
        // Then
        assertThat(ending.result()).isEqualTo(new Result.Answered("fine", Generation.Finish.STOP));
        assertThat(ending.used()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("filtersAndDeliveries")
    void letsARefusalBehindItStand(Arguments each) {
        // Given
        var refusal = new Refusal(502, "upstream.failed", "No.");
        // When
        var ending = open(each).handle(turn(each.delivery()), _ -> Ending.refused(refusal));
        // Then
        assertThat(ending.result()).isEqualTo(new Result.Refused(refusal));
    }

    @ParameterizedTest
    @MethodSource("filtersAndDeliveries")
    void neverTurnsAFailureBehindItIntoAnAnswer(Arguments each) {
        // When
        boolean refused;
        try {
            var ending = open(each).handle(turn(each.delivery()), _ -> {
                throw new IllegalStateException("planted");
            });
            refused = ending.result() instanceof Result.Refused;
        } catch (IllegalStateException planted) {
            refused = true;
        }
        // Then
        assertThat(refused).isTrue();
    }

    private Filter open(Arguments each) {
        return each.provider().open(new Surroundings(Clock.systemUTC(), events::add));
    }

    private static Ending answered() {
        return Ending.answered(new Generation(
                "fine",
                Generation.Finish.STOP,
                new Generation.Tokens(1, 1, Generation.Known.COUNTED),
                new Generation.Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO)));
    }

    private static Turn turn(Delivery delivery) {
        var caller = new Caller.KeyHolder("key-1", "ghk_d_00000000", "developer");
        var policy = Policies.usual();
        return new Turn(
                new Turn.Arrival(
                        "req_1", Instant.EPOCH, System.nanoTime(), Policies.PATH, Optional.of(PresentedKey.of("k"))),
                new ChatCall(
                        "echo",
                        delivery,
                        StreamUsage.OMITTED,
                        List.of(Message.user("hello")),
                        new Sampling(0, 1, OptionalLong.empty(), new LinkedHashMap<>())),
                caller,
                new ServedRelease(
                        1,
                        policy,
                        PolicyEngines.compile(policy, new InMemoryLedger(), Clock.systemUTC()),
                        _ -> new Answer.Holder(caller)),
                AnswerSink.NOWHERE);
    }
}
