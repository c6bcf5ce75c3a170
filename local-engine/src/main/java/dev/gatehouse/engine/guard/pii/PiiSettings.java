package dev.gatehouse.engine.guard.pii;

import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.spi.SettingField;
import dev.gatehouse.policy.spi.SettingField.Option;
import java.util.Arrays;
import java.util.List;

/// The settings of the kind `pii`.
///
/// @param entities what is looked for
/// @param applyTo `input`, `output` or both
record PiiSettings(List<Entity> entities, Action action, List<String> applyTo) {
    static final List<SettingField> FIELDS = List.of(
            new SettingField.Choices(
                    "entities",
                    "What to look for",
                    "The kinds of personal data that are looked for.",
                    Arrays.stream(Entity.values())
                            .map(each -> new Option(each.word(), each.title()))
                            .toList(),
                    new SettingValue.Texts(
                            Arrays.stream(Entity.values()).map(Entity::word).toList())),
            new SettingField.Choice(
                    "action",
                    "Action",
                    "Whether a match is replaced by a placeholder or the whole exchange is refused.",
                    List.of(new Option("mask", "Mask"), new Option("deny", "Refuse")),
                    new SettingValue.Text("mask")),
            new SettingField.Choices(
                    "applyTo",
                    "Applies to",
                    "Whether requests, answers or both are looked at.",
                    List.of(new Option("input", "Requests"), new Option("output", "Answers")),
                    new SettingValue.Texts(List.of("input", "output"))));

    /// What happens to a match.
    enum Action {
        MASK,
        DENY
    }

    static PiiSettings of(Settings settings) {
        List<String> wanted = settings.texts("entities");
        List<Entity> entities = Arrays.stream(Entity.values())
                .filter(each -> wanted.contains(each.word()))
                .toList();
        if (entities.isEmpty() || entities.size() != wanted.stream().distinct().count()) {
            throw new IllegalArgumentException("entities must name some of email, phone, card and iban");
        }
        Action action = switch (settings.text("action")) {
            case "mask" -> Action.MASK;
            case "deny" -> Action.DENY;
            default -> throw new IllegalArgumentException("action must be mask or deny");
        };
        return new PiiSettings(entities, action, settings.texts("applyTo"));
    }
}
