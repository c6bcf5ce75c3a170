package dev.gatehouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.kit.dialog.Dialogs;
import dev.gatehouse.app.kit.dialog.OverlayHost;
import dev.gatehouse.app.kit.dialog.Question;
import dev.gatehouse.app.kit.dialog.SecretReveal;
import dev.gatehouse.app.spi.ScreenProvider;
import dev.gatehouse.app.testing.Fx;
import dev.gatehouse.app.testing.MemoryClipboard;
import dev.gatehouse.app.testing.Png;
import dev.gatehouse.app.testing.SampleStatus;
import dev.gatehouse.app.testing.TestSession;
import dev.gatehouse.themes.GatehouseTheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The frame as a person uses it: keys, palette, dialogs, toasts, theme. On the headless platform, in a real window.
class FrameTest {
    private final FxRobot robot = new FxRobot();
    private final MemoryClipboard clipboard = new MemoryClipboard();
    private Console console = Fx.call(this::open);
    private Stage stage = Fx.call(Stage::new);

    @BeforeEach
    void showWindow() {
        Fx.run(() -> {
            stage.setScene(console.scene(990, 760));
            stage.show();
            stage.requestFocus();
        });
        Fx.settle();
    }

    @AfterEach
    void closeWindow() {
        Fx.run(() -> {
            console.close();
            stage.hide();
        });
    }

    @Test
    void paletteFindsCommandAndRunsIt() {
        // When
        robot.push(KeyCode.CONTROL, KeyCode.K);
        Fx.settle();
        robot.write("toast");
        Fx.settle();
        assertThat(scene().getRoot().lookupAll(".gh-palette .gh-kbd")).hasSize(2);
        picture("palette");
        robot.push(KeyCode.ENTER);
        Fx.settle();
        // Then
        assertThat(scene().getRoot().lookupAll(".notification")).hasSize(1);
        assertThat(host().isOpen()).isFalse();
        picture("toast");
    }

    @Test
    void escapeClosesThePaletteAndGivesTheFocusBack() {
        // Given
        Node nav = node("#nav-components");
        Fx.run(nav::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        Fx.settle();
        assertThat(host().isOpen()).isTrue();
        // When
        robot.push(KeyCode.ESCAPE);
        Fx.settle();
        // Then
        assertThat(host().isOpen()).isFalse();
        assertThat(scene().getFocusOwner()).isSameAs(nav);
    }

    @Test
    void keyOfCommandRunsWhileItsScreenIsOpen() {
        // When
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Fx.settle();
        // Then
        assertThat(scene().getRoot().lookupAll(".notification")).hasSize(1);
    }

    @Test
    void switchesTheTheme() {
        // When
        Fx.run(() -> ((Button) node("#theme-switch")).fire());
        // Then
        assertThat(console.theme().get()).isEqualTo(GatehouseTheme.LIGHT);
        assertThat(scene().getStylesheets()).isEqualTo(GatehouseTheme.LIGHT.stylesheets());
    }

    @Test
    void nextPaneMovesTheFocusThroughTheWindow() {
        // Given
        Fx.run(() -> node("#nav-components").requestFocus());
        // When
        robot.push(KeyCode.F6);
        Fx.settle();
        // Then
        assertThat(scene().getFocusOwner()).isSameAs(node("#search"));
    }

    @Test
    void destructiveQuestionNeedsItsWordAndStartsAtTheField() {
        // Given
        var ran = new ArrayList<String>();
        var question = Question.of(
                        "Roll back Production to v40?",
                        "One instance goes back at once. The 3 changes of v41 stop being enforced.",
                        "Keep v41",
                        "Roll back",
                        Question.Weight.DESTROY)
                .typing("production");
        Fx.run(() -> Dialogs.ask(scene().getRoot(), question, () -> ran.add("rolled back")));
        Fx.settle();
        var yes = button("Roll back");
        assertThat(yes.isDisabled()).isTrue();
        // When
        robot.write("production");
        Fx.settle();
        picture("question");
        Fx.run(yes::fire);
        // Then
        assertThat(ran).containsExactly("rolled back");
        assertThat(host().isOpen()).isFalse();
    }

    @Test
    void secretIsOnTheClipboardOnlyWhileItsDialogIsOpen() {
        // Given
        Fx.run(() -> SecretReveal.show(
                scene().getRoot(),
                "Key created",
                "This is the only time the key is shown. Copy it now.",
                "not-a-real-key".toCharArray(),
                new Label("For the sandbox"),
                clipboard::copy,
                clipboard::clearIfHolds,
                () -> {}));
        Fx.settle();
        assertThat(button("Done").isDisabled()).isTrue();
        // When
        Fx.run(() -> button("Copy").fire());
        Fx.settle();
        picture("secret");
        // Then
        assertThat(clipboard.held()).isEqualTo("not-a-real-key");
        Fx.run(() -> ((CheckBox) node(".gh-overlay .check-box")).setSelected(true));
        Fx.run(() -> button("Done").fire());
        assertThat(clipboard.held()).isEmpty();
    }

    @Test
    void questionMarkListsTheKeysUnlessSomebodyTypes() {
        // When
        Fx.run(() -> node("#nav-components").requestFocus());
        robot.write("?");
        Fx.settle();
        // Then
        assertThat(host().isOpen()).isTrue();
        picture("keys");
        robot.push(KeyCode.ESCAPE);
        Fx.settle();
        TextField field = Fx.call(() -> (TextField) node("#page .text-field"));
        Fx.run(field::requestFocus);
        robot.write("?");
        Fx.settle();
        assertThat(host().isOpen()).isFalse();
        assertThat(field.getText()).contains("?");
    }

    private Console open() {
        List<ScreenProvider> screens = ServiceLoader.load(ScreenProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(screen -> screen.id().equals("components"))
                .toList();
        var session = TestSession.shared();
        return new Console(
                session.workspace(),
                session.samples(),
                screens,
                SampleStatus::full,
                clipboard,
                Clock.systemUTC(),
                GatehouseTheme.DARK);
    }

    private void picture(String name) {
        Png.write(Fx.call(() -> scene().snapshot(null)), Path.of("target", "tour", "frame-" + name + ".png"));
    }

    private Scene scene() {
        return stage.getScene();
    }

    private OverlayHost host() {
        return (OverlayHost) scene().getRoot();
    }

    private Node node(String selector) {
        Node found = scene().getRoot().lookup(selector);
        assertThat(found).as(selector).isNotNull();
        return found;
    }

    private Button button(String text) {
        return scene().getRoot().lookupAll(".gh-overlay .button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
