package dev.gatehouse.app.screen.policies.field;

import dev.gatehouse.app.kit.form.Field;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.spi.SettingField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A number: a field, and a slider where the range is small enough for one. What is out of range is said below and not
/// taken.
public final class RangeEditor implements FieldEditor {
    private static final int MOST_STEPS = 2_000;
    private static final double FIELD_WIDTH = 84;

    private final SettingField.Range field;
    private final Consumer<SettingValue> commit;
    private final TextField typed = new TextField();
    private final Slider slider;
    private final StringProperty wrong = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final Region node;
    private BigDecimal shown;
    private boolean showing;

    RangeEditor(SettingField.Range field, Consumer<SettingValue> commit) {
        this.field = field;
        this.commit = commit;
        shown = field.standard().value();
        slider = new Slider(field.min().doubleValue(), field.max().doubleValue(), shown.doubleValue());
        slider.setBlockIncrement(field.step().doubleValue());
        slider.setAccessibleText(field.title());
        slider.managedProperty().bind(slider.visibleProperty());
        slider.setVisible(hasSlider());
        slider.valueProperty().addListener((property, before, now) -> slide());
        slider.valueChangingProperty().addListener((property, before, now) -> slide());
        HBox.setHgrow(slider, Priority.ALWAYS);
        typed.setPrefWidth(FIELD_WIDTH);
        typed.setMinWidth(FIELD_WIDTH);
        typed.setMaxWidth(FIELD_WIDTH);
        typed.setId("field-" + field.key());
        typed.setAccessibleText(field.title());
        typed.getStyleClass().add("gh-number-field");
        typed.textProperty().addListener((property, before, now) -> check(now));
        typed.setOnAction(event -> take());
        typed.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                take();
            }
        });
        var unit = new Label(field.unit());
        unit.getStyleClass().addAll("gh-small", "gh-muted");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        unit.setManaged(!field.unit().isEmpty());
        var line = new HBox(10, typed, unit, slider);
        line.setAlignment(Pos.CENTER_LEFT);
        var error = Bindings.when(wrong.isNotEmpty()).then(wrong).otherwise(problem);
        error.addListener((property, before, now) -> mark(!now.isEmpty()));
        node = new Field(field.title(), line).error(error);
        dev.gatehouse.app.kit.Buttons.tip(typed, field.description());
        display(shown);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public boolean isWide() {
        return hasSlider();
    }

    @Override
    public void show(SettingValue value, String itsProblem) {
        problem.set(itsProblem);
        if (value instanceof SettingValue.Number(var number) && number.compareTo(shown) != 0) {
            display(number);
        }
    }

    /// Another control shows where the value lies: the slider goes.
    public void withoutSlider(boolean away) {
        slider.setVisible(hasSlider() && !away);
    }

    private boolean hasSlider() {
        return field.max()
                        .subtract(field.min())
                        .divide(field.step(), 0, RoundingMode.UP)
                        .compareTo(BigDecimal.valueOf(MOST_STEPS))
                <= 0;
    }

    private void display(BigDecimal number) {
        shown = number;
        showing = true;
        typed.setText(text(number));
        slider.setValue(number.doubleValue());
        showing = false;
        wrong.set("");
    }

    private String text(BigDecimal number) {
        int decimals = Math.max(0, field.step().stripTrailingZeros().scale());
        var plain = number.stripTrailingZeros();
        return (plain.scale() < decimals ? plain.setScale(decimals, RoundingMode.UNNECESSARY) : plain).toPlainString();
    }

    private void check(String text) {
        if (!showing) {
            wrong.set(
                    switch (NumberInput.of(field, text)) {
                        case NumberInput.Read.Good good -> "";
                        case NumberInput.Read.Bad(var words) -> words;
                    });
        }
    }

    private void take() {
        if (NumberInput.of(field, typed.getText()) instanceof NumberInput.Read.Good(var number)
                && number.value().compareTo(shown) != 0) {
            shown = number.value();
            commit.accept(number);
        }
    }

    private void slide() {
        if (showing) {
            return;
        }
        var steps = BigDecimal.valueOf(slider.getValue())
                .subtract(field.min())
                .divide(field.step(), 0, RoundingMode.HALF_UP);
        typed.setText(text(field.min().add(steps.multiply(field.step())).min(field.max())));
        if (!slider.isValueChanging()) {
            take();
        }
    }

    private void mark(boolean bad) {
        typed.getStyleClass().remove("gh-invalid");
        if (bad) {
            typed.getStyleClass().add("gh-invalid");
        }
    }
}
