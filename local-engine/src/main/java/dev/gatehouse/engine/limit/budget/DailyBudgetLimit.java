package dev.gatehouse.engine.limit.budget;

import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.spi.Limit;
import dev.gatehouse.engine.spi.UsageLedger;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Compares what was spent on the UTC day of the request with the budget. What a request costs is known once it has
/// been answered, so requests under way may pass the budget by their own cost.
record DailyBudgetLimit(DailyBudgetSettings settings) implements Limit {
    @Override
    public Room check(Exchange.Request request, UsageLedger usage) {
        Instant at = request.at();
        long spent = settings.scope() == DailyBudgetSettings.Scope.KEY
                ? usage.usdMicrosOnDay(request.caller().account(), at)
                : usage.usdMicrosOnDay(at);
        String detail = "USD " + usd(spent, RoundingMode.UP) + " of " + usd(settings.usdMicros(), RoundingMode.DOWN)
                + " spent this UTC day.";
        return spent < settings.usdMicros()
                ? new Room.Free(detail)
                : new Room.Full("limit.budget", detail, Duration.between(at, nextDay(at)));
    }

    private static Instant nextDay(Instant at) {
        return at.atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(1)
                .toInstant();
    }

    private static String usd(long micros, RoundingMode rounding) {
        return BigDecimal.valueOf(micros, 6).setScale(2, rounding).toPlainString();
    }
}
