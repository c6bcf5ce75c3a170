package dev.gatehouse.engine.guard.patterns;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.spi.SettingField;
import dev.gatehouse.policy.spi.SettingField.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The settings of the kind `patterns`.
///
/// @param own the administrator's patterns, in RE2 syntax
record PatternsSettings(List<Family> deny, List<Pattern> own) {
    private static final int MOST_OWN = 100;
    static final List<SettingField> FIELDS = List.of(
            new SettingField.Choices(
                    "deny",
                    "Attacks",
                    "The families of attacks that are refused.",
                    List.of(new Option("sql", "SQL injection"), new Option("shell", "Shell injection")),
                    new SettingValue.Texts(List.of("sql", "shell"))),
            new SettingField.TextList(
                    "own",
                    "Own patterns",
                    "Regular expressions in RE2 syntax; a request in which one is found is refused.",
                    SettingField.TextShape.LINEAR_REGEX,
                    new SettingValue.Texts(List.of())));

    /// A family of attacks.
    enum Family {
        SQL(SqlAttacks.ALL),
        SHELL(ShellAttacks.ALL);

        private final AttackScanner scanner;

        Family(List<AttackRule> rules) {
            this.scanner = new AttackScanner(rules);
        }

        AttackScanner scanner() {
            return scanner;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static PatternsSettings of(Settings settings) {
        List<String> words = settings.texts("deny");
        List<Family> deny = Arrays.stream(Family.values())
                .filter(each -> words.contains(each.word()))
                .toList();
        if (deny.size() != words.stream().distinct().count()) {
            throw new IllegalArgumentException("deny must name sql, shell or both");
        }
        List<String> own = settings.texts("own");
        if (own.size() > MOST_OWN) {
            throw new IllegalArgumentException(
                    "own holds " + own.size() + " patterns; at most " + MOST_OWN + " are allowed");
        }
        return new PatternsSettings(
                deny, own.stream().map(PatternsSettings::compiled).toList());
    }

    private static Pattern compiled(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "own pattern \"" + pattern + "\" is no RE2 expression: " + wrong.getDescription(), wrong);
        }
    }
}
