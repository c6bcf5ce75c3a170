package dev.gatehouse.app.screen.policies.field;

import dev.gatehouse.app.kit.form.Field;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// One line of text with its label and its error.
public final class TextEntry extends VBox {
    private final TextField typed = new TextField();
    private final Function<String, String> check;
    private final Consumer<String> commit;
    private final StringProperty wrong = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private String shown = "";

    /// @param check what is wrong with a text, in words; empty when nothing is
    /// @param commit told each good text that a person has settled on
    public TextEntry(String label, String id, double width, Function<String, String> check, Consumer<String> commit) {
        this.check = check;
        this.commit = commit;
        typed.setId(id);
        typed.setAccessibleText(label);
        typed.setPrefWidth(width);
        typed.setMaxWidth(width);
        typed.textProperty()
                .addListener((property, before, now) -> wrong.set(now.equals(shown) ? "" : check.apply(now)));
        typed.setOnAction(event -> take());
        typed.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                take();
            }
        });
        getChildren()
                .setAll(new Field(label, typed)
                        .error(Bindings.when(wrong.isNotEmpty()).then(wrong).otherwise(problem)));
    }

    /// Shows a text and what is wrong with it in the policy; what a person is typing at the moment stays.
    public void show(String text, String itsProblem) {
        problem.set(itsProblem);
        if (!text.equals(shown)) {
            shown = text;
            typed.setText(text);
            wrong.set("");
        }
    }

    private void take() {
        String text = typed.getText().strip();
        if (!text.equals(shown) && check.apply(text).isEmpty()) {
            shown = text;
            commit.accept(text);
        }
    }
}
