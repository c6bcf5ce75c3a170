package dev.gatehouse.app.screen.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.kit.ModeSwitch;
import dev.gatehouse.app.kit.chart.Histogram;
import dev.gatehouse.app.kit.dialog.OverlayHost;
import dev.gatehouse.app.spi.Command;
import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.testing.Fx;
import dev.gatehouse.app.testing.Png;
import dev.gatehouse.app.testing.SampleContext;
import dev.gatehouse.app.testing.SampleWorkspace;
import dev.gatehouse.themes.GatehouseTheme;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The screen as a person uses it, in a real window of the headless platform.
class PoliciesScreenTest {
    private static final Path TOUR = Path.of("target", "tour");

    private final FxRobot robot = new FxRobot();
    private final SampleWorkspace sample = SampleWorkspace.released(SampleWorkspace.sampleText());
    private final SampleContext context = new SampleContext(sample.workspace(), SampleWorkspace.noCalls());
    private final Screen screen = Fx.call(() -> new PoliciesProvider().create(context.context()));
    private final Stage stage = Fx.call(Stage::new);
    private javafx.util.Subscription stay = () -> {};

    @BeforeEach
    void showWindow() {
        Fx.run(() -> {
            var page = new StackPane(screen.view());
            page.getStyleClass().add("gh-page");
            var sheet = PoliciesProvider.class.getResource("policies.css");
            page.getStylesheets().add(java.util.Objects.requireNonNull(sheet).toExternalForm());
            var scene = new Scene(new OverlayHost(page), 990, 900);
            GatehouseTheme.DARK.dress(scene);
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            stay = screen.enter();
        });
        until(() -> find("#routes").isVisible() && screen.headline().getValue().equals("chat"));
        Fx.settle();
    }

    @AfterEach
    void closeWindow() {
        Fx.run(() -> {
            stay.unsubscribe();
            stage.hide();
        });
        context.close();
    }

    @Test
    void modeSwitchChangesTheTextAndUndoTakesItBack() {
        // Given
        ModeSwitch mode = find("#mode-pii");
        // When
        Fx.run(() -> ((ToggleButton) mode.getChildren().get(1)).fire());
        // Then
        until(() -> sample.text().contains("kind: pii, mode: monitor"));
        Fx.settle();
        CodeArea code = find(".gh-code");
        assertThat(textOf(code)).isEqualTo(sample.text());
        assertThat(texts("#stage-guards")).anyMatch(text -> text.contains("monitor"));
        // When
        Fx.run(command("policies.undo").action());
        // Then
        until(() -> sample.text().equals(SampleWorkspace.sampleText()));
        Fx.settle();
        assertThat(textOf(code)).isEqualTo(sample.text());
        assertThat(mode.valueProperty().get()).isEqualTo(dev.gatehouse.policy.Mode.ENFORCE);
    }

    @Test
    void typedThresholdReachesTheTextAndOneOutOfRangeDoesNot() {
        // Given
        TextField typed = find("#field-threshold");
        Fx.run(() -> {
            typed.requestFocus();
            typed.selectAll();
        });
        // When
        robot.write("1.5");
        robot.push(KeyCode.ENTER);
        Fx.settle();
        // Then
        assertThat(texts("#policies-form")).contains("0 to 1");
        assertThat(sample.text()).isEqualTo(SampleWorkspace.sampleText());
        picture("policies-out-of-range");
        // When
        Fx.run(typed::selectAll);
        robot.write("0.62");
        robot.push(KeyCode.ENTER);
        // Then
        until(() -> sample.text().contains("threshold: 0.62"));
        Fx.settle();
        assertThat(texts("#policies-form")).doesNotContain("0 to 1");
    }

    @Test
    void textAndFormsFollowEachOther() {
        // Given
        CodeArea code = find(".gh-code");
        int at = Fx.call(() -> code.getText().indexOf("0.5}"));
        // When
        Fx.run(() -> code.replaceText(at, at + 3, "0.7"));
        // Then
        until(() -> sample.text().contains("threshold: 0.7}"));
        until(() -> this.<TextField>find("#field-threshold").getText().equals("0.70"));
        // When
        Fx.run(() -> code.insertText(0, "[ "));
        // Then
        until(() -> sample.drafts().current().policy().isEmpty());
        Fx.settle();
        assertThat(find("#policies-broken").isVisible()).isTrue();
        assertThat(this.<TextField>find("#field-threshold").getText()).isEqualTo("0.70");
        assertThat(textOf(code)).startsWith("[ ");
        picture("policies-broken");
        // When
        Fx.run(() -> this.<Button>find(".gh-problem").fire());
        // Then
        int line = sample.drafts().current().reading().problems().getFirst().line();
        assertThat(code.getCurrentParagraph() + 1).isEqualTo(line);
    }

    @Test
    void scoresAreMeasuredAndTheLineCanBeDragged() {
        // Given
        assertThat(scene().getRoot().lookup("#score-histogram")).isNull();
        // When
        Fx.run(() -> this.<Button>find("#score-run").fire());
        until(() -> scene().getRoot().lookup("#score-histogram") != null);
        Fx.settle();
        Histogram histogram = find("#score-histogram");
        Fx.run(histogram::requestFocus);
        robot.push(KeyCode.RIGHT);
        // Then
        until(() -> sample.text().contains("threshold: 0.51"));
        // When
        Fx.run(() -> this.<ScrollPane>find("#policies-form .scroll-pane").setVvalue(1));
        Fx.settle();
        robot.drag(histogram).dropBy(60, 0);
        // Then
        until(() -> !sample.text().contains("threshold: 0.51"));
        Fx.settle();
        double threshold = sample.drafts()
                .policy()
                .control("injection")
                .orElseThrow()
                .settings()
                .number("threshold");
        assertThat(threshold).isBetween(0.52, 0.9);
        assertThat(texts("#policies-form")).anyMatch(text -> text.endsWith("%"));
        picture("policies-scores");
    }

    @Test
    void everyStageHasAFormAndArrowKeysGoFromOneToTheNext() {
        for (var each : dev.gatehouse.app.screen.policies.state.Stage.values()) {
            // When
            Fx.run(() -> screen.open(each.word()));
            Fx.settle();
            // Then
            ToggleButton card = find("#stage-" + each.word());
            assertThat(card.isSelected()).as(each.word()).isTrue();
            assertThat(texts("#policies-form")).as(each.word()).hasSizeGreaterThan(2);
            picture("policies-stage-" + each.word());
        }
        // When
        Fx.run(() -> find("#stage-output").requestFocus());
        robot.push(KeyCode.UP);
        Fx.settle();
        // Then
        assertThat(this.<ToggleButton>find("#stage-upstream").isSelected()).isTrue();
    }

    @Test
    void controlIsAddedAndRemoved() {
        // When
        Fx.run(() -> screen.open("limits"));
        Fx.settle();
        Fx.run(() -> this.<javafx.scene.control.MenuButton>find("#add-control")
                .getItems()
                .getFirst()
                .fire());
        // Then
        until(() -> sample.drafts().policy().controls().size() == 8);
        Fx.settle();
        String added = sample.drafts().policy().controls().getLast().id();
        assertThat(find("#mode-" + added).isVisible()).isTrue();
        // When
        Fx.run(() -> find("#mode-" + added)
                .getParent()
                .lookupAll(".gh-icon-button")
                .forEach(remove -> ((Button) remove).fire()));
        // Then
        until(() -> sample.drafts().policy().control(added).isEmpty());
    }

    @Test
    void comparesTheDraftWithTheRelease() {
        // Given
        Fx.run(() -> this.<ToggleButton>find("#mode-pii .gh-off").fire());
        until(() -> sample.text().contains("kind: pii, mode: off"));
        Fx.settle();
        // When
        Fx.run(() -> this.<Button>find("#compare").fire());
        Fx.settle();
        // Then
        assertThat(texts("#policies-compare")).contains("Weaker");
        picture("policies-compare");
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void opensThePlaygroundWithTheRoute() {
        // When
        Fx.run(() -> this.<Button>find("#test").fire());
        // Then
        assertThat(context.opened()).containsExactly("playground/chat");
    }

    private Command command(String id) {
        return Fx.call(screen::commands).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String textOf(CodeArea code) {
        return Fx.call(() -> code.getText());
    }

    private Scene scene() {
        return stage.getScene();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <N extends Node> N find(String selector) {
        Node node = scene().getRoot().lookup(selector);
        if (node == null) {
            throw new AssertionError("nothing is " + selector);
        }
        return (N) node;
    }

    private java.util.List<String> texts(String within) {
        return Fx.call(() -> find(within).lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());
    }

    private void picture(String name) {
        Fx.settle();
        Png.write(Fx.call(() -> scene().snapshot(null)), TOUR.resolve(name + ".png"));
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited too long");
            }
            Fx.settle();
        }
    }

    private static boolean holds(BooleanSupplier condition) {
        return Fx.call(() -> {
            try {
                return condition.getAsBoolean();
            } catch (AssertionError notThere) {
                return false;
            }
        });
    }
}
