package dev.gatehouse.app.screen.policies.state;

import dev.gatehouse.policy.source.PolicySource;
import java.util.function.UnaryOperator;

/// Takes changes of the draft. Each call is one step that can be undone; it returns at once.
@FunctionalInterface
public interface Editing {
    /// Makes a change of the draft's text.
    ///
    /// @param what a few words about it, as undo names it
    /// @param change runs beside the FX thread, on the newest text; may throw when the text does not allow it
    void apply(String what, UnaryOperator<PolicySource> change);
}
