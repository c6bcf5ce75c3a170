package dev.gatehouse.engine.limit.requests;

import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.spi.Limit;
import dev.gatehouse.engine.spi.UsageLedger;
import java.time.Duration;
import java.time.Instant;

/// Counts the requests of the last 60 seconds. A request exactly 60 seconds old no longer counts; one that another
/// thread stamped a little later does.
record RequestsPerMinuteLimit(RequestsPerMinuteSettings settings) implements Limit {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    @Override
    public Room check(Exchange.Request request, UsageLedger usage) {
        String account = request.caller().account();
        long used = since(usage, account, request.at(), request.at());
        String detail = used + " of " + settings.perKey() + " requests in the last minute.";
        return used < settings.perKey()
                ? new Room.Free(detail)
                : new Room.Full("limit.requests", detail, wait(usage, account, request.at()));
    }

    /// The shortest wait, in whole milliseconds, after which enough requests have left the window.
    private Duration wait(UsageLedger usage, String account, Instant at) {
        long tooShort = 0;
        long enough = WINDOW.multipliedBy(2).toMillis();
        while (enough - tooShort > 1) {
            long middle = (tooShort + enough) / 2;
            if (since(usage, account, at.plusMillis(middle), at) < settings.perKey()) {
                enough = middle;
            } else {
                tooShort = middle;
            }
        }
        return Duration.ofMillis(enough);
    }

    private static long since(UsageLedger usage, String account, Instant now, Instant asked) {
        return usage.requests(account, now.minus(WINDOW).plusNanos(1), asked.plus(WINDOW));
    }
}
