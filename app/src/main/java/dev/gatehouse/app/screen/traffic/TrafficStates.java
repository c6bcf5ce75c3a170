package dev.gatehouse.app.screen.traffic;

import dev.gatehouse.app.keys.NewKeyDialog;
import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.state.EmptyState;
import dev.gatehouse.app.kit.state.Skeleton;
import dev.gatehouse.app.samples.SampleCallsAction;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// What stands in the place of rows.
final class TrafficStates {
    private final TrafficViewModel model;
    private final Texts texts;
    private final ScreenContext context;
    private final SampleCallsAction samples;

    TrafficStates(TrafficViewModel model, Texts texts, ScreenContext context) {
        this.model = model;
        this.texts = texts;
        this.context = context;
        samples = new SampleCallsAction(context, false);
    }

    Node of(TrafficViewModel.Emptiness emptiness) {
        return switch (emptiness) {
            case NONE, LOADING -> new Skeleton(4);
            case NO_RELEASE ->
                new EmptyState(
                        "fth-inbox",
                        texts.get("traffic.none"),
                        texts.get("traffic.none.release"),
                        Buttons.local(
                                texts.get("traffic.open.releases"),
                                "fth-send",
                                () -> context.navigator().open("releases")));
            case NO_TRAFFIC -> {
                Button send = samples.button();
                send.setId("traffic-samples");
                Button key = Buttons.plain(texts.get("traffic.newKey"), "fth-key", () -> {});
                key.setOnAction(event -> NewKeyDialog.open(key, context));
                yield new EmptyState(
                        "fth-inbox",
                        texts.get("traffic.none"),
                        texts.get("traffic.none.traffic"),
                        send,
                        samples.copyCommand(),
                        key);
            }
            case NO_MATCH ->
                new EmptyState(
                        "fth-filter",
                        texts.get("traffic.noMatch"),
                        texts.get("traffic.noMatch.why"),
                        Buttons.plain(texts.get("traffic.clear"), "fth-x", model::clearFilters));
        };
    }
}
