package dev.gatehouse.engine.spi;

import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.spi.ControlKind;

/// A kind of control that looks at text. Found by `ServiceLoader` as a [ControlKind].
///
/// A kind with the setting `applyTo` is asked only about the directions that it names (`input`, `output`); every other
/// kind is asked about requests, and about answers when its guard has a [Guard#streamWindow()].
public interface GuardProvider extends ControlKind {
    /// Makes a guard from a control of this kind. Heavy models are loaded once and shared, on first use.
    ///
    /// @throws IllegalArgumentException when the settings make no sense together
    /// @throws dev.gatehouse.engine.model.ModelException when its model cannot be opened
    Guard open(Control control);
}
