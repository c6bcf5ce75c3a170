package dev.gatehouse.app.kit.format;

import java.util.Locale;

/// Counts, shares and differences: `1,204`, `96.4%`, `+3.4`, `−0.8` (a true minus).
public final class Numbers {
    private static final char MINUS = '−';

    private Numbers() {}

    /// A whole number with thousands separated.
    public static String count(long value) {
        return withMinus(String.format(Locale.ROOT, "%,d", value));
    }

    /// A number with this many decimals.
    public static String decimal(double value, int decimals) {
        return withMinus(String.format(Locale.ROOT, "%,." + decimals + "f", value));
    }

    /// A share from 0 to 1 as a percentage with this many decimals.
    public static String percent(double share, int decimals) {
        return decimal(share * 100, decimals) + "%";
    }

    /// A difference, always with its sign; `±0.0` when nothing changed.
    public static String signed(double value, int decimals) {
        String figure = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
        boolean nothing = figure.chars().allMatch(c -> c == '0' || c == '.');
        return (nothing ? '±' : value < 0 ? MINUS : '+') + figure;
    }

    private static String withMinus(String figure) {
        return figure.startsWith("-") ? MINUS + figure.substring(1) : figure;
    }
}
