package dev.gatehouse.app.screen.traffic;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Segments;
import dev.gatehouse.app.kit.format.Numbers;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.workbench.traffic.TrafficPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line above the bars: the period, what to look for, how many there are, and Pause.
final class Toolbar {
    private final TextField filter = new TextField();
    private final HBox line;

    Toolbar(TrafficViewModel model, Texts texts) {
        var period = new Segments<>(List.of(Period.values()), one -> texts.get(one.title()), Period.QUARTER_HOUR);
        period.setId("traffic-period");
        period.valueProperty().bindBidirectional(model.period());
        filter.setId("traffic-filter");
        filter.setPromptText(texts.get("traffic.filter"));
        filter.setAccessibleText(texts.get("traffic.filter"));
        filter.setPrefWidth(236);
        filter.textProperty().bindBidirectional(model.text());
        var verdicts = new Segments<>(verdicts(), one -> word(one, texts), Optional.<VerdictWord>empty());
        verdicts.setId("traffic-verdict");
        verdicts.valueProperty().bindBidirectional(model.verdict());
        var count = new Label();
        count.getStyleClass().addAll("gh-small", "gh-muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(() -> count(model.matching().get(), texts), model.matching()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line = new HBox(8, period, filter, verdicts, space, count, pause(model, texts));
        line.setAlignment(Pos.CENTER_LEFT);
    }

    private static Button pause(TrafficViewModel model, Texts texts) {
        var pause = Buttons.plain(
                texts.get("traffic.pause"),
                "fth-pause",
                () -> model.paused().set(!model.paused().get()));
        pause.setId("traffic-pause");
        Buttons.tip(pause, texts.get("traffic.pause.tip"));
        model.paused().subscribe(now -> {
            pause.setText(texts.get(now ? "traffic.resume" : "traffic.pause"));
            pause.setGraphic(Icons.small(now ? "fth-play" : "fth-pause"));
        });
        return pause;
    }

    private static List<Optional<VerdictWord>> verdicts() {
        var all = new ArrayList<Optional<VerdictWord>>();
        all.add(Optional.empty());
        for (VerdictWord word : VerdictWord.values()) {
            all.add(Optional.of(word));
        }
        return all;
    }

    private static String word(Optional<VerdictWord> verdict, Texts texts) {
        return verdict.map(one -> Words.of(one).word()).orElseGet(() -> texts.get("traffic.all"));
    }

    private static String count(long matching, Texts texts) {
        if (matching >= TrafficPage.MOST_COUNTED) {
            return texts.get("traffic.count.more", Numbers.count(TrafficPage.MOST_COUNTED));
        }
        return matching == 1 ? texts.get("traffic.count.one") : texts.get("traffic.count", Numbers.count(matching));
    }

    Node node() {
        return line;
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }
}
