package dev.gatehouse.app.kit.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Sums in US dollars, kept in millionths: `$52,410`, `$18.20`, `$0.0011`.
public final class Money {
    private static final double MICROS = 1_000_000;

    private Money() {}

    /// A sum with the decimals that its size deserves; two significant figures below a cent.
    public static String usdMicros(long micros) {
        String sign = micros < 0 ? "−" : "";
        return sign + "$" + figure(Math.abs((double) micros) / MICROS);
    }

    private static String figure(double dollars) {
        if (dollars == 0) {
            return "0";
        }
        if (dollars >= 100) {
            return String.format(Locale.ROOT, "%,.0f", dollars);
        }
        if (dollars >= 0.01) {
            return String.format(Locale.ROOT, "%,.2f", dollars);
        }
        return BigDecimal.valueOf(dollars)
                .round(new MathContext(2, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }
}
