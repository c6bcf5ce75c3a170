package dev.gatehouse.app.shell;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.dialog.Dialogs;
import dev.gatehouse.app.kit.dialog.OverlayHost;
import dev.gatehouse.app.shell.palette.PaletteItem;
import dev.gatehouse.app.shell.palette.PaletteView;
import dev.gatehouse.app.shell.palette.PaletteViewModel;
import dev.gatehouse.app.spi.Command;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.task.RunningTask;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.themes.GatehouseTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole content of the window: the frame, the page, and above them palette, dialogs and toasts.
public final class ShellView {
    private final Texts texts = Texts.beside(ShellView.class);
    private final ShellViewModel model;
    private final ObjectProperty<GatehouseTheme> theme;
    private final ScreenHost page;
    private final PanesInTurn panes;
    private final OverlayHost root;
    private final PaletteView palette;
    private List<Command> everywhere = List.of();

    /// @param tasks what runs now
    /// @param toasts shows the notices
    /// @param context what screens get
    /// @param theme what the theme switch changes
    public ShellView(
            ShellViewModel model,
            ObservableList<RunningTask> tasks,
            ToastStack toasts,
            ScreenContext context,
            ObjectProperty<GatehouseTheme> theme) {
        this.model = model;
        this.theme = theme;
        var topBar = new TopBar(model, texts, this::openPalette);
        page = new ScreenHost(model, context, texts, topBar::show);
        var sidebar = new Sidebar(model, texts, theme, this::switchTheme);
        var statusBar = new StatusBar(model, tasks, texts);
        var stack = new StackPane(page, toasts);
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        VBox.setVgrow(stack, Priority.ALWAYS);
        var frame = new BorderPane(new VBox(topBar, stack));
        frame.setLeft(sidebar);
        frame.setBottom(statusBar);
        frame.getStyleClass().add("gh-shell");
        panes = new PanesInTurn(List.of(page, sidebar, topBar, statusBar));
        root = new OverlayHost(frame);
        palette = new PaletteView(new PaletteViewModel(this::paletteItems), root);
        new ShellKeys(model, page::commands, this::openPalette, this::showKeys, panes::next).install(root);
    }

    /// The root of the scene.
    public Parent root() {
        return root;
    }

    /// Offers these verbs in the palette of every screen.
    public void offer(List<Command> commands) {
        everywhere = List.copyOf(commands);
    }

    /// Leaves the open screen, so that everything it started ends.
    public void close() {
        page.leave();
    }

    private void openPalette() {
        palette.open();
    }

    private void switchTheme() {
        theme.set(theme.get().next());
    }

    private List<PaletteItem> paletteItems() {
        String commands = texts.get("shell.palette.commands");
        var items = new ArrayList<PaletteItem>();
        Stream.concat(page.commands().stream(), everywhere.stream())
                .forEach(command -> items.add(new PaletteItem(
                        commands,
                        command.title(),
                        command.hint(),
                        command.icon(),
                        ShellKeys.readable(command.keys()),
                        command.action())));
        items.add(new PaletteItem(commands, texts.get("shell.theme.command"), "", "fth-moon", "", this::switchTheme));
        items.add(new PaletteItem(commands, texts.get("shell.keys.command"), "", "fth-command", "?", this::showKeys));
        for (int i = 0; i < model.screens().size(); i++) {
            var screen = model.screens().get(i);
            String keys = i < ShellKeys.NUMBERED ? "Ctrl " + (i + 1) : "";
            items.add(new PaletteItem(
                    texts.get("shell.palette.screens"),
                    screen.title(),
                    "",
                    screen.icon(),
                    keys,
                    () -> model.open(screen.id())));
        }
        return items;
    }

    private void showKeys() {
        if (root.isOpen()) {
            return;
        }
        var grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(8);
        addKey(grid, texts.get("shell.keys.palette"), "Ctrl K");
        addKey(grid, texts.get("shell.keys.screens"), "Ctrl 1 … 9");
        if (model.knows("releases")) {
            addKey(grid, texts.get("shell.review"), "Ctrl Shift R");
        }
        page.commands().stream()
                .filter(command -> !command.keys().isEmpty())
                .forEach(command -> addKey(grid, command.title(), ShellKeys.readable(command.keys())));
        addKey(grid, texts.get("shell.keys.pane"), "F6");
        addKey(grid, texts.get("shell.keys.close"), "Esc");
        addKey(grid, texts.get("shell.keys.list"), "?");
        var done = new Button(texts.get("shell.keys.done"));
        done.setOnAction(event -> root.close());
        Dialogs.show(root, texts.get("shell.keys.title"), grid, done, done);
    }

    private static void addKey(GridPane grid, String words, String keys) {
        var label = new Label(words);
        GridPane.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        grid.addRow(grid.getRowCount(), label, Buttons.keyCap(keys));
    }
}
