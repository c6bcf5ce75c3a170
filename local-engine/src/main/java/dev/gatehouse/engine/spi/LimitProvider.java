package dev.gatehouse.engine.spi;

import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.spi.ControlKind;

/// A kind of control that counts. Found by `ServiceLoader` as a [ControlKind].
public interface LimitProvider extends ControlKind {
    /// Makes a limit from a control of this kind.
    ///
    /// @throws IllegalArgumentException when the settings make no sense together
    Limit open(Control control);
}
