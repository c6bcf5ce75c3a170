package dev.gatehouse.workbench.base;

import dev.gatehouse.engine.PolicyEngine;
import dev.gatehouse.engine.PolicyEngines;
import dev.gatehouse.engine.control.UnusableControl;
import dev.gatehouse.engine.ledger.InMemoryLedger;
import dev.gatehouse.policy.PolicySet;
import java.time.Clock;

/// Engines for trials: the one that gateways run, with counters of its own that begin at nothing.
public final class LocalEngines {
    private LocalEngines() {}

    /// Compiles `policy`; the caller closes the engine.
    ///
    /// @throws WorkbenchException when a control cannot be put to work here
    /// @throws dev.gatehouse.engine.model.ModelException when a model that a control needs cannot be opened
    public static PolicyEngine compile(PolicySet policy, Clock clock) {
        try {
            return PolicyEngines.compile(policy, new InMemoryLedger(), clock);
        } catch (UnusableControl e) {
            throw new WorkbenchException(e.code(), String.valueOf(e.getMessage()), e);
        }
    }
}
