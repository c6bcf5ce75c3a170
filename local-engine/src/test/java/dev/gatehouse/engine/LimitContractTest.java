package dev.gatehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.ledger.InMemoryLedger;
import dev.gatehouse.engine.spi.Limit;
import dev.gatehouse.engine.spi.LimitProvider;
import dev.gatehouse.engine.spi.UsageLedger;
import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.Section;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every limit must keep, whatever it counts.
class LimitContractTest {
    static Stream<LimitProvider> providers() {
        return PolicyEngines.installedKinds().stream()
                .filter(LimitProvider.class::isInstance)
                .map(LimitProvider.class::cast);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void standsAmongTheLimits(LimitProvider provider) {
        KindContract.describesItself(provider);
        assertThat(provider.section()).isEqualTo(Section.LIMITS);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void letsTheFirstRequestIn(LimitProvider provider) {
        assertThat(open(provider).check(at(TestPolicies.NOON), new InMemoryLedger()))
                .isInstanceOf(Limit.Room.Free.class);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void letsTheRequestInAfterTheWaitThatItNamesAndNoMillisecondBefore(LimitProvider provider) {
        var usage = used();
        Limit limit = open(provider);

        var full = (Limit.Room.Full) limit.check(at(TestPolicies.NOON), usage);
        Instant free = TestPolicies.NOON.plus(full.retryAfter());

        assertThat(full.reason()).startsWith("limit.");
        assertThat(limit.check(at(free), usage)).isInstanceOf(Limit.Room.Free.class);
        assertThat(limit.check(at(free.minusMillis(1)), usage)).isInstanceOf(Limit.Room.Full.class);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void countsNothingItself(LimitProvider provider) {
        var usage = used();
        Limit limit = open(provider);

        assertThat(limit.check(at(TestPolicies.NOON), usage)).isEqualTo(limit.check(at(TestPolicies.NOON), usage));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void leavesOtherKeysAlone(LimitProvider provider) {
        var other = TestPolicies.request(
                new Caller.KeyHolder("key-9", "ghk_d_z", "developer"), "/v1", "tiny", Action.INFER, TestPolicies.NOON);

        assertThat(open(provider).check(other, used())).isInstanceOf(Limit.Room.Free.class);
    }

    private static UsageLedger used() {
        var usage = new InMemoryLedger();
        for (int count = 0; count < 200; count++) {
            usage.countRequest("key-1", TestPolicies.NOON.minusMillis(200L * count));
        }
        usage.addCost("key-1", TestPolicies.NOON, 1_000_000_000L);
        return usage;
    }

    private static Limit open(LimitProvider provider) {
        return provider.open(TestPolicies.control(provider, Mode.ENFORCE, Map.of()));
    }

    private static Exchange.Request at(Instant at) {
        return TestPolicies.request(TestPolicies.DEVELOPER, "/v1", "tiny", Action.INFER, at);
    }
}
