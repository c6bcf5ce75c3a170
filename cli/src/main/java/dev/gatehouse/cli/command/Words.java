package dev.gatehouse.cli.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// How numbers and words look in what commands print.
public final class Words {
    private Words() {}

    /// An enum's word: lower case with dashes.
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Millionths of a US dollar as dollars, such as `$0.000123`.
    public static String dollars(long usdMicros) {
        return "$" + BigDecimal.valueOf(usdMicros, 6).toPlainString();
    }

    /// `count` of something: `1 key`, `2 keys`.
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /// Nanoseconds as milliseconds with two decimals.
    public static String millis(long nanos) {
        return decimal(nanos / 1e6, 2) + " ms";
    }

    /// A number with so many decimals, whatever the language of the machine.
    public static String decimal(double value, int decimals) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                : Double.toString(value);
    }

    /// The start of a digest, enough for people to compare.
    public static String digest(String hex) {
        return hex.length() <= 12 ? hex : hex.substring(0, 12);
    }
}
