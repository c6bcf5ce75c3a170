package dev.gatehouse.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InMemoryLedgerTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void countsRequestsInHalfOpenRanges() {
        var ledger = new InMemoryLedger();
        ledger.countRequest("a", NOON);
        ledger.countRequest("a", NOON.plusSeconds(1));

        assertThat(ledger.requests("a", NOON, NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(ledger.requests("a", NOON, NOON.plusSeconds(2))).isEqualTo(2);
        assertThat(ledger.requests("a", NOON.plusSeconds(2), NOON)).isZero();
        assertThat(ledger.requests("b", NOON, NOON.plusSeconds(2))).isZero();
    }

    @Test
    void countsLikeAPlainListHoweverRequestsAreOrdered() {
        var random = new Random(5);
        var ledger = new InMemoryLedger();
        var plain = new ArrayList<Instant>();
        for (int round = 0; round < 2_000; round++) {
            Instant at = NOON.plusMillis(random.nextInt(60_000));
            ledger.countRequest("a", at);
            plain.add(at);
            Instant from = NOON.plusMillis(random.nextInt(60_000));
            Instant to = from.plusMillis(random.nextInt(20_000));

            assertThat(ledger.requests("a", from, to))
                    .isEqualTo(plain.stream()
                            .filter(each -> !each.isBefore(from) && each.isBefore(to))
                            .count());
        }
    }

    @Test
    void forgetsRequestsThatNoLimitAsksFor() {
        var ledger = new InMemoryLedger();
        ledger.countRequest("a", NOON);
        ledger.countRequest("a", NOON.plus(InMemoryLedger.REQUESTS_KEPT).plusNanos(1));

        assertThat(ledger.requests("a", NOON, NOON.plusSeconds(1))).isZero();
    }

    @Test
    void keepsNoMoreRequestsThanItHasRoomFor() {
        var ledger = new InMemoryLedger();
        for (int count = 0; count < RecentRequests.MOST + 50; count++) {
            ledger.countRequest("a", NOON.plusNanos(count));
        }

        assertThat(ledger.requests("a", NOON, NOON.plusSeconds(1))).isEqualTo(RecentRequests.MOST);
    }

    @Test
    void addsMoneyPerUtcDay() {
        var ledger = new InMemoryLedger();
        ledger.addCost("a", NOON, 5);
        ledger.addCost("a", NOON.plus(Duration.ofHours(11)), 6);
        ledger.addCost("a", NOON.plus(Duration.ofHours(12)), 7);
        ledger.addCost("b", NOON, 8);

        assertThat(ledger.usdMicrosOnDay("a", NOON)).isEqualTo(11);
        assertThat(ledger.usdMicrosOnDay("a", NOON.plus(Duration.ofDays(1)))).isEqualTo(7);
        assertThat(ledger.usdMicrosOnDay(NOON)).isEqualTo(19);
    }

    @Test
    void forgetsTheCallerThatWasSilentLongest() {
        var ledger = new InMemoryLedger(2);
        ledger.countRequest("a", NOON);
        ledger.countRequest("b", NOON);
        ledger.countRequest("a", NOON);
        ledger.countRequest("c", NOON);

        assertThat(ledger.requests("b", NOON, NOON.plusSeconds(1))).isZero();
        assertThat(ledger.requests("a", NOON, NOON.plusSeconds(1))).isEqualTo(2);
    }

    @Test
    void refusesToKeepNoCaller() {
        assertThatThrownBy(() -> new InMemoryLedger(0)).hasMessageContaining("callersKept must be 1 or more");
    }
}
