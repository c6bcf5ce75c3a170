package dev.gatehouse.engine.control;

import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.spi.ControlKind;
import org.jspecify.annotations.Nullable;

/// A control of the policy with its opened room. A control that is off has none.
///
/// @param room the guard or limit; null when the control is off
public record Slot<T>(
        Control control, ControlKind kind, @Nullable T room) {
    /// The setting by which a kind says which directions it looks at.
    private static final String APPLY_TO = "applyTo";

    /// Whether its findings change the exchange.
    public boolean enforces() {
        return control.mode() == Mode.ENFORCE;
    }

    /// Whether the policy names `direction` for it; `otherwise` when its kind leaves no choice.
    public boolean appliesTo(String direction, boolean otherwise) {
        return control.settings().values().get(APPLY_TO) instanceof SettingValue.Texts(var words)
                ? words.contains(direction)
                : otherwise;
    }
}
