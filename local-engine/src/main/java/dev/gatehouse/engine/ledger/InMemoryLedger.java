package dev.gatehouse.engine.ledger;

import dev.gatehouse.engine.spi.UsageLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Use, kept in memory within bounds: requests of the last ten minutes, money of the last 35 days, and the callers that
/// were active last. Past those bounds it forgets the oldest. Safe for use by several threads.
public final class InMemoryLedger implements UsageLedger {
    static final Duration REQUESTS_KEPT = Duration.ofMinutes(10);
    static final int DAYS_KEPT = 35;
    private static final int CALLERS_KEPT = 10_000;
    private final int callersKept;
    private final Map<String, Caller> callers = new LinkedHashMap<>(16, 0.75f, true);
    private final Days total = new Days();

    /// With room for 10,000 callers.
    public InMemoryLedger() {
        this(CALLERS_KEPT);
    }

    /// @param callersKept how many callers are remembered; at least 1
    public InMemoryLedger(int callersKept) {
        if (callersKept < 1) {
            throw new IllegalArgumentException("callersKept must be 1 or more, not " + callersKept);
        }
        this.callersKept = callersKept;
    }

    @Override
    public synchronized void countRequest(String key, Instant at) {
        caller(key).requests.add(at);
    }

    @Override
    public synchronized void addCost(String key, Instant at, long usdMicros) {
        caller(key).days.add(at, usdMicros);
        total.add(at, usdMicros);
    }

    @Override
    public synchronized long requests(String key, Instant from, Instant to) {
        Caller caller = callers.get(key);
        return caller == null ? 0 : caller.requests.between(from, to);
    }

    @Override
    public synchronized long usdMicrosOnDay(String key, Instant day) {
        Caller caller = callers.get(key);
        return caller == null ? 0 : caller.days.on(day);
    }

    @Override
    public synchronized long usdMicrosOnDay(Instant day) {
        return total.on(day);
    }

    private Caller caller(String key) {
        Caller caller = callers.computeIfAbsent(key, _ -> new Caller());
        if (callers.size() > callersKept) {
            callers.remove(callers.keySet().iterator().next());
        }
        return caller;
    }

    private static final class Caller {
        private final RecentRequests requests = new RecentRequests();
        private final Days days = new Days();
    }

    /// Money per UTC day.
    private static final class Days {
        private final TreeMap<LocalDate, Long> spent = new TreeMap<>();

        void add(Instant at, long usdMicros) {
            spent.merge(day(at), usdMicros, Math::addExact);
            if (spent.size() > DAYS_KEPT) {
                spent.pollFirstEntry();
            }
        }

        long on(Instant at) {
            return spent.getOrDefault(day(at), 0L);
        }

        private static LocalDate day(Instant at) {
            return at.atOffset(ZoneOffset.UTC).toLocalDate();
        }
    }
}
