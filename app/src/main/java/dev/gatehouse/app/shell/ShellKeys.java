package dev.gatehouse.app.shell;

import dev.gatehouse.app.spi.Command;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that work everywhere, and those of the open screen.
final class ShellKeys {
    /// How many screens have a number.
    static final int NUMBERED = 9;

    private final ShellViewModel model;
    private final Supplier<List<Command>> commands;
    private final Runnable palette;
    private final Runnable keyList;
    private final Runnable nextPane;

    ShellKeys(
            ShellViewModel model,
            Supplier<List<Command>> commands,
            Runnable palette,
            Runnable keyList,
            Runnable nextPane) {
        this.model = model;
        this.commands = commands;
        this.palette = palette;
        this.keyList = keyList;
        this.nextPane = nextPane;
    }

    /// Listens on this node before its children do, for keys with Ctrl, and after them for plain ones.
    void install(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (withShortcut(event)) {
                event.consume();
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (plain(event)) {
                event.consume();
            }
        });
        // Where the question mark lies differs from keyboard to keyboard, so what was typed counts and not the key.
        root.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !isTyping(event)) {
                keyList.run();
                event.consume();
            }
        });
    }

    /// The keys as people read them: `Shortcut+Shift+Z` is `Ctrl Shift Z`.
    static String readable(String keys) {
        return keys.replace("Shortcut", "Ctrl").replace("Enter", "↵").replace('+', ' ');
    }

    private boolean withShortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.F6) {
            nextPane.run();
            return true;
        }
        if (!event.isShortcutDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.K && !event.isShiftDown()) {
            palette.run();
            return true;
        }
        if (event.getCode() == KeyCode.R && event.isShiftDown() && model.knows("releases")) {
            model.open("releases");
            return true;
        }
        int number = event.getCode().isDigitKey() ? digit(event.getCode()) : 0;
        if (number >= 1 && number <= Math.min(NUMBERED, model.screens().size())) {
            model.open(model.screens().get(number - 1).id());
            return true;
        }
        return runCommand(event);
    }

    private boolean plain(KeyEvent event) {
        if (event.isShortcutDown() || isTyping(event)) {
            return false;
        }
        return runCommand(event);
    }

    private boolean runCommand(KeyEvent event) {
        for (var command : commands.get()) {
            if (!command.keys().isEmpty()
                    && KeyCombination.valueOf(command.keys()).match(event)) {
                command.action().run();
                return true;
            }
        }
        return false;
    }

    private static boolean isTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl
                || (event.getTarget() instanceof Node node && isCode(node))
                || (event.getTarget() instanceof Scene scene && scene.getFocusOwner() instanceof TextInputControl);
    }

    private static boolean isCode(Node node) {
        return node.getStyleClass().contains("gh-code");
    }

    private static int digit(KeyCode code) {
        String name = code.getName().toLowerCase(Locale.ROOT);
        char last = name.charAt(name.length() - 1);
        return Character.isDigit(last) ? last - '0' : 0;
    }
}
