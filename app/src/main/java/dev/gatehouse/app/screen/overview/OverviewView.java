package dev.gatehouse.app.screen.overview;

import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.state.Note;
import dev.gatehouse.app.kit.state.Skeleton;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts;
import dev.gatehouse.app.spi.Navigator;
import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.text.Texts;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The screen: first steps while there are any, then controls, money and traffic, then the backends, then what the
/// draft
/// says and what was done.
final class OverviewView implements Screen {
    private static final double TOP_HEIGHT = 324;
    private static final double BOTTOM_HEIGHT = 180;

    private final Texts texts = Texts.beside(OverviewView.class);
    private final OverviewViewModel model;
    private final StepsCard steps;
    private final ControlsCard controls;
    private final SpendCard spend;
    private final TrafficCard traffic;
    private final FleetCard fleet;
    private final DraftCard draft;
    private final ActivityCard activity;
    private final Note stale = new Note(Tone.WARNING, "");
    private final StackPane view = new StackPane();
    private final Node page;

    OverviewView(OverviewViewModel model, Navigator navigator, ZoneId zone) {
        this.model = model;
        steps = new StepsCard(texts, navigator);
        controls = new ControlsCard(texts, navigator);
        spend = new SpendCard(texts, zone);
        traffic = new TrafficCard(texts, navigator, zone);
        fleet = new FleetCard(texts, navigator);
        draft = new DraftCard(texts, navigator);
        activity = new ActivityCard(texts, zone);
        stale.managedProperty().bind(stale.visibleProperty());
        stale.visibleProperty().bind(model.problem().isNotEmpty());
        stale.textProperty().bind(model.problem());
        page = page();
        view.getChildren().setAll(new Skeleton(6));
        model.facts().subscribe(facts -> facts.ifPresent(this::show));
    }

    private Node page() {
        var top = line(TOP_HEIGHT, controls, spend, traffic);
        var bottom = line(BOTTOM_HEIGHT, draft, activity);
        VBox.setVgrow(top, Priority.SOMETIMES);
        VBox.setVgrow(bottom, Priority.ALWAYS);
        top.setMaxHeight(TOP_HEIGHT + 40);
        var all = new VBox(16, stale, steps, top, fleet, bottom);
        all.setMinHeight(Region.USE_PREF_SIZE);
        var scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static HBox line(double height, Region... cards) {
        var line = new HBox(16, cards);
        for (var card : cards) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(100);
        }
        line.setMinHeight(height);
        line.setPrefHeight(height);
        return line;
    }

    private void show(OverviewFacts facts) {
        steps.show(facts.steps());
        controls.show(facts);
        spend.show(facts.spend());
        traffic.show(facts);
        fleet.show(facts);
        draft.show(facts.draft());
        activity.show(facts);
        if (!view.getChildren().contains(page)) {
            view.getChildren().setAll(page);
        }
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Subscription enter() {
        return model.enter();
    }
}
