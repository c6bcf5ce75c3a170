package dev.gatehouse.app.screen.policies.form;

import dev.gatehouse.app.screen.policies.state.Snapshot;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Route;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// The form of one stage. On the FX thread.
public interface StageForm {
    /// Shows this state; what a person is typing at the moment stays.
    void show(Snapshot snapshot, PolicySet policy, Optional<Route> route);

    /// The content, always the same node.
    Node body();

    /// A few muted words behind the stage's name.
    String subtitle();

    /// What is pinned below the content.
    default List<Node> foot() {
        return List.of();
    }

    /// Stops what runs for it: the form is not used again.
    default void close() {}
}
