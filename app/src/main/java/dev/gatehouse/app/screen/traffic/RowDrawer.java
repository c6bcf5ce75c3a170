package dev.gatehouse.app.screen.traffic;

import dev.gatehouse.app.kit.Badge;
import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Drawer;
import dev.gatehouse.app.kit.TimelineRow;
import dev.gatehouse.app.kit.form.Facts;
import dev.gatehouse.app.kit.format.Durations;
import dev.gatehouse.app.kit.format.Money;
import dev.gatehouse.app.kit.format.Numbers;
import dev.gatehouse.app.kit.format.Times;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.traffic.TrafficEvent;
import dev.gatehouse.workbench.traffic.TrafficRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The facts and the decision trace of the chosen row.
final class RowDrawer {
    private final Texts texts;
    private final ScreenContext context;
    private final Drawer drawer;
    private final Button copy;

    RowDrawer(TrafficViewModel model, Texts texts, ScreenContext context, TrafficTable table) {
        this.texts = texts;
        this.context = context;
        drawer = new Drawer(table::previous, table::next, table::leave);
        drawer.managedProperty().bind(drawer.visibleProperty());
        copy = Buttons.plain(texts.get("traffic.copy"), "fth-copy", table::copyRequestId);
        copy.setMaxWidth(Double.MAX_VALUE);
        model.chosen().subscribe(now -> {
            drawer.setVisible(now.isPresent());
            now.ifPresent(this::show);
        });
    }

    Node node() {
        return drawer;
    }

    private void show(TrafficRow row) {
        TrafficEvent event = row.event();
        drawer.about(Badge.of(Words.of(event.verdict())), shortened(event.requestId()));
        drawer.content(facts(row), rule(), trace(event));
        drawer.actions(copy);
    }

    private static String shortened(String id) {
        return id.length() <= 12 ? id : id.substring(0, 6) + "…" + id.substring(id.length() - 4);
    }

    private Facts facts(TrafficRow row) {
        TrafficEvent event = row.event();
        var usage = event.usage();
        var facts = new Facts()
                .add(
                        texts.get("traffic.time"),
                        texts.get(
                                "traffic.fact.time",
                                Times.log(event.at(), context.clock().getZone()),
                                row.backend(),
                                event.release()));
        if (!event.key().prefix().isEmpty()) {
            facts.add(
                    texts.get("traffic.key"),
                    texts.get(
                            "traffic.fact.key",
                            event.key().prefix(),
                            event.key().role()));
        }
        if (!event.route().isEmpty()) {
            facts.add(texts.get("traffic.fact.route"), event.route());
        }
        if (!event.model().isEmpty()) {
            facts.add(
                    texts.get("traffic.model"),
                    event.delivery() == TrafficEvent.Delivery.STREAMED
                            ? texts.get("traffic.fact.streamed", event.model())
                            : event.model());
        }
        facts.add(
                texts.get("traffic.fact.reply"),
                texts.get(
                        "traffic.fact.reply.value",
                        event.status(),
                        event.reason(),
                        Durations.latency(Duration.ofMillis(usage.totalMillis()))));
        facts.add(
                texts.get("traffic.tokens"),
                texts.get(
                        "traffic.fact.tokens",
                        Numbers.count(usage.inputTokens()),
                        Numbers.count(usage.outputTokens())));
        facts.add(
                texts.get("traffic.cost"),
                texts.get(
                        "traffic.fact.cost", Money.usdMicros(usage.costUsdMicros()), Numbers.count(usage.gpuMillis())));
        if (!event.promptDigest().isEmpty()) {
            facts.add(
                    texts.get("traffic.fact.prompt"),
                    texts.get(
                            "traffic.fact.prompt.value",
                            Numbers.count(event.promptCharacters()),
                            event.promptDigest()));
        }
        return facts;
    }

    private Node trace(TrafficEvent event) {
        var title = new Label(texts.get("traffic.trace"));
        title.getStyleClass().add("gh-field-label");
        var lines = new VBox();
        List<Step> steps = event.trace();
        var rows = new ArrayList<TimelineRow>();
        for (Step step : steps) {
            rows.add(new TimelineRow(
                            Words.icon(step.stage()),
                            step.title(),
                            Words.caption(step),
                            Words.millis(step),
                            Words.of(step))
                    .compact());
        }
        if (!rows.isEmpty()) {
            rows.getLast().last();
        }
        lines.getChildren().setAll(rows);
        var decided = new Label(
                steps.isEmpty()
                        ? texts.get("traffic.trace.none")
                        : texts.get(
                                "traffic.trace.took",
                                Durations.millis(event.usage().policyMicros() * 1000)));
        decided.getStyleClass().addAll("gh-caption", "gh-muted");
        decided.setWrapText(true);
        return new VBox(8, title, lines, decided);
    }

    private static Region rule() {
        var rule = new Region();
        rule.getStyleClass().add("gh-rule");
        return rule;
    }
}
