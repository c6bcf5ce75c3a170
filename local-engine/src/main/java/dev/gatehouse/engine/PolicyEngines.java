package dev.gatehouse.engine;

import dev.gatehouse.engine.control.CompiledPolicy;
import dev.gatehouse.engine.control.InstalledKinds;
import dev.gatehouse.engine.spi.UsageLedger;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.json.PolicyJson;
import dev.gatehouse.policy.spi.ControlKind;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;

/// Compiles policies to engines, with whichever kinds of control are on the class path.
public final class PolicyEngines {
    private PolicyEngines() {}

    /// Compiles `policy`. The caller closes the engine.
    ///
    /// @param ledger what limits count in; may be shared by several engines, also one after the other
    /// @param clock says when costs arise; requests carry their own time
    /// @throws dev.gatehouse.engine.control.UnusableControl when a control's kind is not installed or its settings
    ///     make no sense
    /// @throws dev.gatehouse.engine.model.ModelException when a model that a control needs cannot be opened
    public static PolicyEngine compile(PolicySet policy, UsageLedger ledger, Clock clock) {
        return compile(policy, ledger, clock, System::nanoTime, InstalledKinds.load());
    }

    /// The same with a given clock for the times in traces and given kinds.
    static PolicyEngine compile(
            PolicySet policy, UsageLedger ledger, Clock clock, LongSupplier nanos, InstalledKinds kinds) {
        return new CompiledEngine(new CompiledPolicy(policy, PolicyJson.digest(policy), kinds, nanos), ledger, clock);
    }

    /// Every installed kind of control, in the order in which they run.
    public static List<ControlKind> installedKinds() {
        return InstalledKinds.load().all();
    }
}
