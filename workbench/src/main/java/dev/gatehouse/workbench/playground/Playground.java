package dev.gatehouse.workbench.playground;

import dev.gatehouse.engine.model.Device;
import dev.gatehouse.workbench.base.Stop;
import java.util.List;

/// Tries prompts. Any thread; several trials may run at once.
public interface Playground {
    /// Runs one trial to its end. The first under a policy loads its models, which may take seconds.
    ///
    /// @param stop ends the answer early; the result then says so
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `draft.has-problems`, `release.none`,
    ///     `trial.unknown-role`, `trial.unknown-model`
    /// @throws dev.gatehouse.engine.model.ModelException when a guard's or the target's model cannot be opened or
    ///     cannot answer
    TrialResult run(Trial trial, TrialWatcher watcher, Stop stop);

    /// The devices that models can run on here, the preferred first.
    List<Device> devices();
}
