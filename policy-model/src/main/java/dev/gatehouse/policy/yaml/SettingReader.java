package dev.gatehouse.policy.yaml;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.source.ProblemCode;
import dev.gatehouse.policy.spi.SettingField;
import dev.gatehouse.policy.yaml.tree.YamlNode;
import dev.gatehouse.policy.yaml.tree.YamlNode.Scalar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Reads one setting of a control by what its field says.
final class SettingReader {
    /// The most texts in one list.
    static final int MOST_TEXTS = 500;

    /// The largest product of repeat counts in one expression; each unit costs memory when it is compiled.
    static final int MOST_REPEATS = 1_000;

    private final Entries entries;
    private final Values values;

    SettingReader(Entries entries) {
        this.entries = entries;
        this.values = entries.values();
    }

    Optional<SettingValue> read(SettingField field, YamlNode node, Fields fields) {
        var path = fields.path(field.key());
        return switch (field) {
            case SettingField.Range range ->
                fields.findScalar(field.key())
                        .flatMap(scalar -> values.number(
                                scalar, path, range.min(), range.max(), range.whole() ? 0 : 9, range.unit()))
                        .map(SettingValue.Number::new);
            case SettingField.Choice choice ->
                fields.findScalar(field.key())
                        .filter(scalar -> isWord(scalar, path, words(choice.options())))
                        .map(scalar -> new SettingValue.Text(scalar.text()));
            case SettingField.Choices choices ->
                fields.findScalars(field.key())
                        .filter(scalars -> atLeastOne(scalars, node, path))
                        .map(scalars -> words(scalars, path, words(choices.options())));
            case SettingField.TextList list ->
                fields.findScalars(field.key())
                        .filter(scalars -> notTooMany(scalars, node, path))
                        .map(scalars -> texts(scalars, path, list.each()));
        };
    }

    private SettingValue words(List<Scalar> scalars, String path, List<String> allowed) {
        var found = new LinkedHashSet<String>();
        for (int i = 0; i < scalars.size(); i++) {
            var itemPath = path + "[" + i + "]";
            if (isWord(scalars.get(i), itemPath, allowed)) {
                entries.once(found, scalars.get(i), itemPath);
            }
        }
        return new SettingValue.Texts(List.copyOf(found));
    }

    private SettingValue texts(List<Scalar> scalars, String path, SettingField.TextShape shape) {
        var found = new LinkedHashSet<String>();
        for (int i = 0; i < scalars.size(); i++) {
            var scalar = scalars.get(i);
            var itemPath = path + "[" + i + "]";
            boolean good = values.text(scalar, itemPath).isPresent()
                    && switch (shape) {
                        case ANY -> true;
                        case LINEAR_REGEX -> isRegex(scalar, itemPath);
                    };
            if (good) {
                entries.once(found, scalar, itemPath);
            }
        }
        return new SettingValue.Texts(List.copyOf(found));
    }

    private boolean isWord(Scalar scalar, String path, List<String> allowed) {
        if (allowed.contains(scalar.text())) {
            return true;
        }
        values.notAWord(scalar, path, allowed);
        return false;
    }

    private boolean isRegex(Scalar scalar, String path) {
        if (repeats(scalar.text()) > MOST_REPEATS) {
            badRegex(scalar, path, "its repeats such as {100} multiply to more than " + MOST_REPEATS);
            return false;
        }
        try {
            Pattern.compile(scalar.text());
            return true;
        } catch (PatternSyntaxException malformed) {
            badRegex(scalar, path, malformed.getDescription());
            return false;
        } catch (RuntimeException | StackOverflowError failure) {
            badRegex(scalar, path, "it is too complicated");
            return false;
        }
    }

    private void badRegex(Scalar scalar, String path, String why) {
        entries.findings()
                .add(
                        ProblemCode.BAD_REGEX,
                        scalar.span(),
                        path,
                        Findings.quote(scalar.text()) + " is not a usable regular expression: " + why + ".",
                        "Use RE2 syntax, which has no look-ahead and no back-references.");
    }

    /// An upper bound of the product of all repeat counts, cut off above the limit.
    private static long repeats(String regex) {
        long product = 1;
        var counts = java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{1,9})?)?}")
                .matcher(regex);
        while (counts.find() && product <= MOST_REPEATS) {
            long most = Long.parseLong(counts.group(2) == null ? counts.group(1) : counts.group(2));
            product *= Math.max(1, most);
        }
        return product;
    }

    private boolean atLeastOne(List<Scalar> scalars, YamlNode node, String path) {
        if (scalars.isEmpty()
                && node instanceof YamlNode.Items items
                && items.items().isEmpty()) {
            entries.findings()
                    .add(
                            ProblemCode.EMPTY_VALUE,
                            node.span(),
                            path,
                            "This list is empty.",
                            "Name at least one word, or switch the control off with \"mode: off\".");
        }
        return !scalars.isEmpty();
    }

    private boolean notTooMany(List<Scalar> scalars, YamlNode node, String path) {
        if (scalars.size() > MOST_TEXTS) {
            entries.findings()
                    .add(
                            ProblemCode.TOO_MANY,
                            node.span(),
                            path,
                            "This list has " + scalars.size() + " entries; at most " + MOST_TEXTS + " are allowed.",
                            "Join some of them, or use two controls.");
        }
        return scalars.size() <= MOST_TEXTS;
    }

    private static List<String> words(List<SettingField.Option> options) {
        return options.stream().map(SettingField.Option::word).toList();
    }
}
