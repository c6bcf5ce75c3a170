package dev.gatehouse.app.spi;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/// One opened screen. All methods are called on the FX thread.
public interface Screen {
    /// The node that fills the page, 16 px inside the frame; always the same one.
    Node view();

    /// Called each time the screen is shown: start listening and loading here. The subscription is cancelled when the
    /// screen
    /// is left, and must then stop everything that `enter` has started.
    Subscription enter();

    /// Goes to a place within the screen, such as a route or an event, by its id. Called before `enter`, or while
    /// shown. An
    /// unknown place is shown as an empty state, never as an error.
    default void open(String place) {}

    /// What is open within the screen; while it has a word, that is the title and the screen's name moves into the
    /// breadcrumb.
    default ObservableValue<String> headline() {
        return new SimpleStringProperty("");
    }

    /// What the palette offers while this screen is shown; keys of a command work only then.
    default List<Command> commands() {
        return List.of();
    }
}
