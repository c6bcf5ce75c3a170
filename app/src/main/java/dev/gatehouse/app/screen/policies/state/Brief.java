package dev.gatehouse.app.screen.policies.state;

import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.policy.spi.ControlKind;
import dev.gatehouse.policy.spi.SettingField;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/// Says in a few words how a control is set, from what its kind tells about its fields.
public final class Brief {
    private static final int SHOWN = 2;
    private static final int MOST_DECIMALS = 9;

    private Brief() {}

    /// The name of a control for people: the title of its kind, or the kind's word where it is not installed.
    public static String title(Control control, ControlKinds kinds) {
        return kinds.find(control.kind()).map(ControlKind::title).orElse(control.kind());
    }

    /// Name and first setting, such as `Length: 8,000 characters`.
    public static String of(Control control, ControlKinds kinds) {
        String title = title(control, kinds);
        var first = kinds.find(control.kind())
                .filter(kind -> !kind.fields().isEmpty())
                .map(kind -> kind.fields().getFirst());
        if (first.isEmpty()) {
            return title;
        }
        SettingValue value = control.settings().values().get(first.get().key());
        if (value == null) {
            return title;
        }
        String words = value(first.get(), value);
        return title + ": " + shortened(words, title);
    }

    /// A value as people write it, with its unit.
    public static String value(SettingField field, SettingValue value) {
        return switch (value) {
            case SettingValue.Number(var number) ->
                field instanceof SettingField.Range range ? number(range, number) : number.toPlainString();
            case SettingValue.Text(var word) -> option(field, word);
            case SettingValue.Texts(var words) ->
                list(words.stream().map(word -> option(field, word)).toList());
        };
    }

    private static String number(SettingField.Range range, BigDecimal number) {
        String unit = range.unit().isEmpty() ? "" : " " + range.unit();
        return figure(range, number) + unit;
    }

    /// A number with as many decimals as its field has steps.
    public static String figure(SettingField.Range range, BigDecimal number) {
        int decimals = Math.max(0, range.step().stripTrailingZeros().scale());
        return format(decimals).format(number);
    }

    /// A number without needless zeros, thousands separated.
    public static String plain(BigDecimal number) {
        return format(0).format(number);
    }

    private static DecimalFormat format(int decimals) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, MOST_DECIMALS));
        return format;
    }

    private static String option(SettingField field, String word) {
        return options(field).stream()
                .filter(option -> option.word().equals(word))
                .map(SettingField.Option::title)
                .findFirst()
                .orElse(word);
    }

    private static List<SettingField.Option> options(SettingField field) {
        return switch (field) {
            case SettingField.Choice choice -> choice.options();
            case SettingField.Choices choices -> choices.options();
            case SettingField.Range range -> List.of();
            case SettingField.TextList list -> List.of();
        };
    }

    /// The first of several words, and how many more there are.
    public static String list(List<String> words) {
        if (words.size() <= SHOWN) {
            return words.isEmpty() ? "–" : String.join(", ", words);
        }
        return String.join(", ", words.subList(0, SHOWN)) + " + " + (words.size() - SHOWN);
    }

    /// A unit that repeats the title is left out.
    private static String shortened(String words, String title) {
        String suffix = " " + title.toLowerCase(Locale.ROOT);
        return words.toLowerCase(Locale.ROOT).endsWith(suffix)
                ? words.substring(0, words.length() - suffix.length())
                : words;
    }
}
