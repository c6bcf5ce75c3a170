package dev.gatehouse.engine.metrics;

import java.util.regex.Pattern;

/// A bound on one figure of a suite, such as `recall_at_fpr_1>=0.9`.
///
/// @param figure a name that [SuiteMetrics#figures()] has
public record Gate(String figure, Comparison comparison, double bound) {
    private static final Pattern FORM =
            Pattern.compile("\\s*([a-z0-9_]+)\\s*(>=|<=|>|<)\\s*([0-9]+(?:\\.[0-9]+)?)\\s*");

    public Gate {
        if (!SuiteMetrics.FIGURES.containsKey(figure)) {
            throw new IllegalArgumentException("there is no figure \"" + figure + "\"; there are "
                    + String.join(", ", SuiteMetrics.FIGURES.keySet()));
        }
    }

    /// How a figure must stand to the bound.
    public enum Comparison {
        AT_LEAST(">="),
        AT_MOST("<="),
        ABOVE(">"),
        BELOW("<");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        private static Comparison of(String sign) {
            for (var each : values()) {
                if (each.sign.equals(sign)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("there is no comparison \"" + sign + "\"");
        }
    }

    /// What came of it.
    public record Result(Gate gate, double actual, Standing standing) {}

    /// Whether the figure keeps the bound.
    public enum Standing {
        HELD,
        BROKEN
    }

    /// Reads `figure>=bound`, also with `<=`, `>` and `<`.
    ///
    /// @throws IllegalArgumentException when the text is no gate; the message says how one looks
    public static Gate parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is no gate; write a figure, a comparison and a number, such as recall_at_fpr_1>=0.9");
        }
        return new Gate(matcher.group(1), Comparison.of(matcher.group(2)), Double.parseDouble(matcher.group(3)));
    }

    public Result check(SuiteMetrics metrics) {
        var actual = metrics.figures().getOrDefault(figure, Double.NaN);
        var held = switch (comparison) {
            case AT_LEAST -> actual >= bound;
            case AT_MOST -> actual <= bound;
            case ABOVE -> actual > bound;
            case BELOW -> actual < bound;
        };
        return new Result(this, actual, held ? Standing.HELD : Standing.BROKEN);
    }

    @Override
    public String toString() {
        return figure + comparison.sign() + bound;
    }
}
