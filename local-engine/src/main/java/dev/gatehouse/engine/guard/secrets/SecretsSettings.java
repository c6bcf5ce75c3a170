package dev.gatehouse.engine.guard.secrets;

import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.spi.SettingField;
import dev.gatehouse.policy.spi.SettingField.Option;
import java.util.List;

/// The settings of the kind `secrets`.
///
/// @param applyTo `input`, `output` or both
record SecretsSettings(Action action, List<String> applyTo) {
    static final List<SettingField> FIELDS = List.of(
            new SettingField.Choice(
                    "action",
                    "Action",
                    "Whether the whole exchange is refused or a credential is replaced by a placeholder.",
                    List.of(new Option("deny", "Refuse"), new Option("mask", "Mask")),
                    new SettingValue.Text("deny")),
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

    static SecretsSettings of(Settings settings) {
        Action action = switch (settings.text("action")) {
            case "mask" -> Action.MASK;
            case "deny" -> Action.DENY;
            default -> throw new IllegalArgumentException("action must be mask or deny");
        };
        return new SecretsSettings(action, settings.texts("applyTo"));
    }
}
