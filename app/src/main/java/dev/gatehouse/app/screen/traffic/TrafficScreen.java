package dev.gatehouse.app.screen.traffic;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.format.Times;
import dev.gatehouse.app.kit.state.Note;
import dev.gatehouse.app.spi.Command;
import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The page: filters, bars, rows, and the drawer of the chosen row.
final class TrafficScreen implements Screen {
    private final TrafficViewModel model;
    private final Texts texts = Texts.beside(TrafficScreen.class);
    private final TrafficTable table;
    private final Toolbar toolbar;
    private final VBox page;

    TrafficScreen(ScreenContext context) {
        model = new TrafficViewModel(
                context.workspace().traffic(), context.workspace().releases(), context.tasks(), context.clock());
        toolbar = new Toolbar(model, texts);
        table = new TrafficTable(model, texts, context);
        var drawer = new RowDrawer(model, texts, context, table);
        var lower = new HBox(12, table.card(), drawer.node());
        HBox.setHgrow(table.card(), Priority.ALWAYS);
        VBox.setVgrow(lower, Priority.ALWAYS);
        lower.setMinHeight(0);
        page = new VBox(
                12,
                toolbar.node(),
                stale(context),
                new VerdictChart(model, texts, context.clock().getZone()).card(),
                lower);
        page.getStyleClass().add("gh-traffic");
    }

    private Node stale(ScreenContext context) {
        var note = new Note(
                Tone.WARNING,
                "",
                Buttons.link(
                        texts.get("traffic.stale.open"),
                        () -> context.navigator().open("releases")));
        note.managedProperty().bind(note.visibleProperty());
        model.health().subscribe(now -> {
            note.setVisible(now instanceof Health.Stale);
            if (now instanceof Health.Stale(var backend, var code, var sentence, var since)) {
                note.textProperty()
                        .set(texts.get(
                                "traffic.stale",
                                backend,
                                Times.clock(since, context.clock().getZone()),
                                sentence,
                                code));
            }
        });
        return note;
    }

    @Override
    public Node view() {
        return page;
    }

    @Override
    public Subscription enter() {
        return model.enter();
    }

    @Override
    public void open(String place) {
        model.open(place);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("traffic.pause", texts.get("traffic.pause.command"), "fth-pause", this::pause)
                        .keys("P"),
                Command.of("traffic.filter", texts.get("traffic.filter.command"), "fth-filter", toolbar::focusFilter)
                        .keys("Shortcut+F"),
                Command.of("traffic.next", texts.get("traffic.next.command"), "fth-chevron-down", table::next)
                        .keys("J"),
                Command.of("traffic.previous", texts.get("traffic.previous.command"), "fth-chevron-up", table::previous)
                        .keys("K"),
                Command.of("traffic.copy", texts.get("traffic.copy"), "fth-copy", table::copyRequestId)
                        .when(() -> model.chosen().get().isPresent()));
    }

    private void pause() {
        model.paused().set(!model.paused().get());
    }
}
