package dev.gatehouse.app.shell;

import dev.gatehouse.app.kit.state.ErrorState;
import dev.gatehouse.app.spi.Command;
import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.ScreenProvider;
import dev.gatehouse.app.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the open screen stands. Screens are built when they are first opened and kept; the one that is left is told by
/// its
/// subscription.
final class ScreenHost extends StackPane {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenHost.class);

    private final ShellViewModel model;
    private final ScreenContext context;
    private final BiConsumer<String, String> onTitle;
    private final Texts texts;
    private final Map<String, Screen> built = new HashMap<>();
    private @Nullable Screen current;
    private String currentId = "";
    private Subscription stay = () -> {};

    /// @param onTitle told the screen's name and its headline
    ScreenHost(ShellViewModel model, ScreenContext context, Texts texts, BiConsumer<String, String> onTitle) {
        this.model = model;
        this.context = context;
        this.texts = texts;
        this.onTitle = onTitle;
        setId("page");
        getStyleClass().add("gh-page");
        setMinSize(0, 0);
        setAlignment(Pos.TOP_LEFT);
        model.address().subscribe(this::show);
    }

    /// The commands of the open screen that are possible now.
    List<Command> commands() {
        return current == null
                ? List.of()
                : current.commands().stream()
                        .filter(command -> command.possible().getAsBoolean())
                        .toList();
    }

    /// Leaves the open screen: for the end of the program.
    void leave() {
        stay.unsubscribe();
        stay = () -> {};
        current = null;
        currentId = "";
    }

    private void show(ShellViewModel.Address address) {
        var provider = model.find(address.screen());
        if (provider.isEmpty()) {
            return;
        }
        if (address.screen().equals(currentId) && current != null) {
            if (!address.place().isEmpty()) {
                current.open(address.place());
            }
            return;
        }
        leave();
        try {
            enter(provider.get(), address.place());
        } catch (RuntimeException e) {
            LOG.error("The screen {} could not be opened", address.screen(), e);
            getChildren().setAll(failure(address, e));
            onTitle.accept(provider.get().title(), "");
        }
    }

    private void enter(ScreenProvider provider, String place) {
        Screen screen = built.get(provider.id());
        if (screen == null) {
            screen = provider.create(context);
            addStylesheet(provider, screen.view());
            built.put(provider.id(), screen);
        }
        current = screen;
        currentId = provider.id();
        getChildren().setAll(screen.view());
        if (!place.isEmpty()) {
            screen.open(place);
        }
        var title = screen.headline().subscribe(headline -> onTitle.accept(provider.title(), headline));
        stay = Subscription.combine(title, screen.enter());
    }

    private static void addStylesheet(ScreenProvider provider, Node view) {
        var sheet = provider.getClass().getResource(provider.id() + ".css");
        if (sheet != null && view instanceof Parent parent) {
            parent.getStylesheets().add(sheet.toExternalForm());
        }
    }

    private Node failure(ShellViewModel.Address address, RuntimeException e) {
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new ErrorState(
                texts.get("shell.failed"),
                texts.get("shell.failed.rest", words),
                "APP-SCREEN",
                () -> show(address),
                () -> context.clipboard().copy(address.screen() + ": " + e));
    }
}
