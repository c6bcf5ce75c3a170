package dev.gatehouse.workbench.base;

import dev.gatehouse.engine.PolicyEngine;
import dev.gatehouse.engine.PolicyEngines;
import dev.gatehouse.engine.control.UnusableControl;
import dev.gatehouse.engine.ledger.InMemoryLedger;
import dev.gatehouse.policy.PolicySet;
import java.time.Clock;
import java.util.SortedMap;

/// Engines for trials: the one that gateways run, with counters of its own that begin at nothing.
public final class LocalEngines {
    private LocalEngines() {}

    /// The models that the guards of `policy` ask: SHA-256 in lower-case hex by the model's id. Loads them.
    ///
    /// @throws WorkbenchException when a control cannot be put to work here
    /// @throws dev.gatehouse.engine.model.ModelException when a model that a control needs cannot be opened
    public static SortedMap<String, String> models(PolicySet policy, Clock clock) {
        try (var engine = compile(policy, clock)) {
            return engine.models();
        }
    }

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
