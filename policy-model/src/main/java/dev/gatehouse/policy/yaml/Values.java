package dev.gatehouse.policy.yaml;

import dev.gatehouse.policy.Names;
import dev.gatehouse.policy.source.ProblemCode;
import dev.gatehouse.policy.yaml.tree.YamlNode.Scalar;
import dev.gatehouse.policy.yaml.tree.YamlNode.Style;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Turns single values into numbers, durations, words and ids, and reports those that are none.
final class Values {
    /// The longest text that a policy may hold in one value.
    static final int LONGEST_TEXT = 2_000;

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    private final Findings findings;

    Values(Findings findings) {
        this.findings = findings;
    }

    Optional<String> text(Scalar scalar, String path) {
        if (scalar.text().length() > LONGEST_TEXT) {
            findings.add(
                    ProblemCode.TEXT_TOO_LONG,
                    scalar.span(),
                    path,
                    "This text has " + scalar.text().length() + " characters; at most " + LONGEST_TEXT
                            + " are allowed.",
                    "Shorten it.");
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    Optional<String> id(Scalar scalar, String path) {
        if (Names.isId(scalar.text())) {
            return Optional.of(scalar.text());
        }
        findings.add(
                ProblemCode.BAD_ID,
                scalar.span(),
                path,
                Findings.quote(scalar.text()) + " is not an id.",
                "Use up to 64 lower-case letters, digits, '-', '_', '.' or '/', beginning with a letter or digit.");
        return Optional.empty();
    }

    <T> Optional<T> word(Scalar scalar, String path, T[] allowed, Function<T, String> word) {
        for (var each : allowed) {
            if (word.apply(each).equals(scalar.text())) {
                return Optional.of(each);
            }
        }
        notAWord(scalar, path, Arrays.stream(allowed).map(word).toList());
        return Optional.empty();
    }

    void notAWord(Scalar scalar, String path, List<String> allowed) {
        findings.add(
                ProblemCode.NOT_A_WORD,
                scalar.span(),
                path,
                Findings.quote(scalar.text()) + " is not allowed here; the words are: " + String.join(", ", allowed)
                        + ".",
                Suggestion.closest(scalar.text(), allowed)
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Use one of them."));
    }

    /// A number from `min` to `max`, with at most `decimals` digits after the point.
    Optional<BigDecimal> number(Scalar scalar, String path, BigDecimal min, BigDecimal max, int decimals, String unit) {
        var range = "from " + min.toPlainString() + " to " + max.toPlainString() + (unit.isEmpty() ? "" : " " + unit);
        if (scalar.style() != Style.PLAIN || !NUMBER.matcher(scalar.text()).matches()) {
            findings.add(
                    ProblemCode.WRONG_TYPE,
                    scalar.span(),
                    path,
                    Findings.quote(scalar.text()) + " is not a plain number.",
                    "Write a number " + range + ", without quotes.");
            return Optional.empty();
        }
        var value = new BigDecimal(scalar.text());
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            findings.add(
                    ProblemCode.OUT_OF_RANGE,
                    scalar.span(),
                    path,
                    scalar.text() + " is outside the allowed range.",
                    "Choose a number " + range + ".");
            return Optional.empty();
        }
        if (value.stripTrailingZeros().scale() > decimals) {
            findings.add(
                    ProblemCode.OUT_OF_RANGE,
                    scalar.span(),
                    path,
                    scalar.text() + " is finer than allowed.",
                    decimals == 0 ? "Use a whole number." : "Use at most " + decimals + " digits after the point.");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    Optional<Duration> duration(Scalar scalar, String path, Duration min, Duration max) {
        var match = DURATION.matcher(scalar.text());
        if (!match.matches()) {
            findings.add(
                    ProblemCode.BAD_DURATION,
                    scalar.span(),
                    path,
                    Findings.quote(scalar.text()) + " is not a duration.",
                    "Write a whole number and a unit: ms, s, m, h or d, such as 30s or 90d.");
            return Optional.empty();
        }
        long amount = Long.parseLong(match.group(1));
        var value = switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            findings.add(
                    ProblemCode.BAD_DURATION,
                    scalar.span(),
                    path,
                    scalar.text() + " is outside the allowed range.",
                    "Choose a duration from " + Durations.word(min) + " to " + Durations.word(max) + ".");
            return Optional.empty();
        }
        return Optional.of(value);
    }
}
