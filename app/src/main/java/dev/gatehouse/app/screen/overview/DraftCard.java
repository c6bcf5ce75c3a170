package dev.gatehouse.app.screen.overview;

import dev.gatehouse.app.kit.Badge;
import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.StateWord;
import dev.gatehouse.app.kit.state.EmptyState;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts.DraftState;
import dev.gatehouse.app.spi.Navigator;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.source.Problem;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is wrong or doubtful in the draft, and how far it is from what was released.
final class DraftCard extends StackPane {
    private final Texts texts;
    private final Navigator navigator;
    private final Card card;
    private Optional<DraftState> shown = Optional.empty();

    DraftCard(Texts texts, Navigator navigator) {
        this.texts = texts;
        this.navigator = navigator;
        card = new Card(texts.get("overview.draft")).lined();
        if (navigator.knows("policies")) {
            card.actions(Buttons.link(texts.get("overview.openPolicies"), () -> navigator.open("policies")));
        }
        getChildren().setAll(card);
    }

    void show(DraftState draft) {
        if (shown.filter(draft::equals).isPresent()) {
            return;
        }
        shown = Optional.of(draft);
        card.subtitle(changes(draft));
        if (draft.problems().isEmpty()) {
            card.content(new EmptyState(
                    "fth-check-circle", texts.get("overview.draft.none"), texts.get("overview.draft.none.why")));
            return;
        }
        var rows = new VBox();
        worstFirst(draft.problems()).forEach(problem -> rows.getChildren().add(row(problem)));
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        card.flush(scroll);
    }

    private String changes(DraftState draft) {
        if (!draft.released()) {
            return texts.get("overview.draft.unreleased");
        }
        return switch (draft.changes()) {
            case 0 -> texts.get("overview.draft.same");
            case 1 -> texts.get("overview.draft.one");
            default -> texts.get("overview.draft.many", draft.changes());
        };
    }

    private static List<Problem> worstFirst(List<Problem> problems) {
        return problems.stream()
                .sorted(java.util.Comparator.comparing(Problem::severity))
                .toList();
    }

    private Node row(Problem problem) {
        var badge = Badge.of(word(problem));
        var what = new Label(problem.sentence());
        what.getStyleClass().add("gh-strong");
        what.setMinWidth(0);
        Buttons.tip(what, problem.sentence());
        var fix = new Label(problem.fix());
        fix.getStyleClass().addAll("gh-caption", "gh-muted");
        fix.setMinWidth(0);
        var words = new VBox(1, what, fix);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var place = new Label(texts.get("overview.draft.line", problem.line()));
        place.getStyleClass().addAll("gh-small", "gh-muted");
        place.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(12, badge, words, place);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("overview-row");
        if (navigator.knows("policies")) {
            var open = Buttons.small(Buttons.plain(
                    texts.get("overview.open"), "fth-arrow-right", () -> navigator.open("policies", problem.path())));
            row.getChildren().add(open);
        }
        return row;
    }

    private static StateWord word(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> StateWord.HIGH;
            case WARNING -> StateWord.MEDIUM;
            case NOTE -> StateWord.LOW;
        };
    }
}
