package dev.gatehouse.app.keys;

import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.dialog.Dialogs;
import dev.gatehouse.app.kit.dialog.OverlayHost;
import dev.gatehouse.app.kit.dialog.SecretReveal;
import dev.gatehouse.app.kit.form.Facts;
import dev.gatehouse.app.kit.form.Field;
import dev.gatehouse.app.kit.format.Times;
import dev.gatehouse.app.kit.state.Note;
import dev.gatehouse.app.spi.Command;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.Toast;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.trust.apikey.ApiKey;
import dev.gatehouse.workbench.keys.KeyView;
import dev.gatehouse.workbench.keys.NewKey;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Asks what a new key is to be, makes it, and shows it once.
public final class NewKeyDialog {
    private final ScreenContext context;
    private final NewKeyViewModel model;
    private final Texts texts = Texts.beside(NewKeyDialog.class);

    private NewKeyDialog(ScreenContext context) {
        this.context = context;
        model = new NewKeyViewModel(
                context.workspace().keys(), context.workspace().drafts(), context.tasks());
    }

    /// Opens the dialog in the window of `owner`.
    public static void open(Node owner, ScreenContext context) {
        new NewKeyDialog(context).ask(owner);
    }

    /// The verb for the palette.
    public static Command command(Node owner, ScreenContext context) {
        var texts = Texts.beside(NewKeyDialog.class);
        return Command.of("keys.new", texts.get("keys.command"), "fth-key", () -> open(owner, context))
                .hint(texts.get("keys.command.hint"));
    }

    private void ask(Node owner) {
        var host = OverlayHost.of(owner);
        var name = new TextField();
        name.setId("new-key-owner");
        name.setPromptText(texts.get("keys.owner.prompt"));
        name.textProperty().bindBidirectional(model.owner());
        var role = new ComboBox<>(model.roles());
        role.setId("new-key-role");
        role.setMaxWidth(Double.MAX_VALUE);
        role.valueProperty().bindBidirectional(model.role());
        var days = new TextField();
        days.setId("new-key-days");
        days.textProperty().bindBidirectional(model.days());
        var grid = new GridPane();
        grid.setHgap(12);
        var half = new javafx.scene.layout.ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        grid.addRow(
                0,
                new Field(texts.get("keys.role"), role),
                new Field(texts.get("keys.days"), days).error(model.daysError()));
        var failed = new Note(Tone.DANGER, "");
        failed.textProperty().bind(model.failure());
        failed.visibleProperty().bind(model.failure().isNotEmpty());
        failed.managedProperty().bind(failed.visibleProperty());
        var when = new Label(texts.get("keys.when"));
        when.getStyleClass().addAll("gh-small", "gh-muted");
        when.setWrapText(true);
        when.setMinHeight(Label.USE_PREF_SIZE);
        var cancel = new Button(texts.get("keys.cancel"));
        cancel.setOnAction(event -> host.close());
        var create = new Button(texts.get("keys.create"));
        create.setId("new-key-create");
        create.getStyleClass().add("accent");
        create.setDefaultButton(true);
        create.disableProperty().bind(model.possible().not());
        create.setOnAction(event -> model.create(made -> {
            host.close();
            reveal(host, made);
        }));
        Dialogs.show(
                owner,
                texts.get("keys.title"),
                new VBox(12, new Field(texts.get("keys.owner"), name), grid, when, failed),
                name,
                cancel,
                create);
        model.load();
    }

    private void reveal(OverlayHost host, NewKey made) {
        char[] secret;
        try (ApiKey key = made.key()) {
            secret = key.reveal();
        }
        SecretReveal.show(
                host,
                texts.get("keys.made"),
                texts.get("keys.once"),
                secret,
                facts(made.view()),
                context.clipboard()::copy,
                context.clipboard()::clearIfHolds,
                () -> context.toasts().show(released()));
        Arrays.fill(secret, '\0');
    }

    private Toast released() {
        var toast = Toast.of(Toast.Tone.INFO, texts.get("keys.toast"));
        return context.navigator().knows("releases")
                ? toast.with(texts.get("keys.review"), () -> context.navigator().open("releases"))
                : toast;
    }

    private Node facts(KeyView key) {
        var zone = context.clock().getZone();
        return new Facts()
                .add(texts.get("keys.owner"), key.owner())
                .add(texts.get("keys.role"), key.role())
                .add(
                        texts.get("keys.expires"),
                        texts.get(
                                "keys.expires.value",
                                Times.date(key.expires(), zone),
                                Times.until(key.expires(), context.clock().instant())))
                .add(texts.get("keys.works"), texts.get("keys.works.value"));
    }
}
