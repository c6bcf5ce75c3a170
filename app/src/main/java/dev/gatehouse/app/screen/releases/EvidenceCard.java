package dev.gatehouse.app.screen.releases;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.form.Columns;
import dev.gatehouse.app.kit.format.Numbers;
import dev.gatehouse.app.kit.format.Times;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.workbench.suites.SuiteRun;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/// The runs of suites that the release will carry.
final class EvidenceCard {
    private static final int HEADER = 29;
    private static final int ROW = 32;
    private static final int EMPTY = 56;

    private final Texts texts;
    private final TableView<SuiteRun> table;
    private final Card card;

    EvidenceCard(ReleasesViewModel model, Texts texts, ZoneId zone) {
        this.texts = texts;
        var none = new Label(texts.get("releases.evidence.none"));
        none.getStyleClass().addAll("gh-small", "gh-muted");
        table = Columns.table(none);
        table.setId("releases-evidence");
        table.getColumns()
                .setAll(List.of(
                        Columns.name(texts.get("releases.suite"), 150, SuiteRun::suite),
                        Columns.number(texts.get("releases.cases"), 64, run -> Numbers.count(run.rows())),
                        Columns.text(texts.get("releases.result"), 230, this::result),
                        Columns.mono(texts.get("releases.sha"), 100, run -> Digest.brief(run.suiteSha256())),
                        Columns.muted(texts.get("releases.when"), 64, run -> Times.clock(run.at(), zone))));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setFocusTraversable(false);
        Button run = Buttons.small(Buttons.local(texts.get("releases.suites"), "fth-play", model::runSuites));
        run.setId("run-suites");
        run.disableProperty().bind(model.busy());
        card = new Card(texts.get("releases.evidence")).flush(table);
        card.actions(run);
        card.subtitle(texts.get("releases.evidence.about"));
        card.setMinHeight(Card.USE_PREF_SIZE);
        model.standing().subscribe(now -> show(now.map(Standing::evidence).orElse(List.of())));
    }

    private void show(List<SuiteRun> runs) {
        table.getItems().setAll(runs);
        int height = runs.isEmpty() ? HEADER + EMPTY : HEADER + 1 + ROW * Math.min(4, runs.size());
        table.setPrefHeight(height);
        table.setMinHeight(height);
    }

    private String result(SuiteRun run) {
        Double recall = run.metrics().get("recall");
        Double wrong = run.metrics().get("fpr");
        if (recall == null || wrong == null) {
            return "";
        }
        return texts.get("releases.result.value", Numbers.percent(recall, 1), Numbers.percent(wrong, 2));
    }

    Card card() {
        return card;
    }
}
