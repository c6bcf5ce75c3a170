package dev.gatehouse.app.screen.releases;

import dev.gatehouse.app.kit.Badge;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.StateWord;
import dev.gatehouse.app.kit.format.Times;
import dev.gatehouse.app.kit.state.EmptyState;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.workbench.releases.Release;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every release that was published, the newest first.
final class HistoryCard {
    private final Texts texts;
    private final ZoneId zone;
    private final Card card;

    /// A release and whether it is in force everywhere.
    private record Line(Release release, boolean live) {}

    HistoryCard(ReleasesViewModel model, Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        var list = new ListView<Line>();
        list.setId("releases-history");
        list.setFocusTraversable(false);
        list.setCellFactory(itself -> new Cell());
        list.setPlaceholder(new EmptyState("fth-inbox", texts.get("releases.none"), texts.get("releases.none.why")));
        card = new Card(texts.get("releases.history")).lined().flush(list);
        card.subtitle(texts.get("releases.history.about"));
        Runnable show = () -> list.getItems().setAll(lines(model));
        model.standing().subscribe(show);
        model.backends().subscribe(show);
    }

    private static List<Line> lines(ReleasesViewModel model) {
        List<BackendLine> backends = model.backends().get();
        return model.standing().get().map(Standing::history).orElse(List.of()).stream()
                .map(release -> new Line(
                        release,
                        backends.stream()
                                .anyMatch(each -> each.version() == release.version()
                                        && !each.digest().isEmpty())))
                .toList();
    }

    private Node row(Line line) {
        Release release = line.release();
        var version = new Label(texts.get("releases.version", release.version()));
        version.getStyleClass().addAll("gh-mono", "gh-strong");
        version.setMinWidth(34);
        var when = new Label(texts.get(
                "releases.history.when", Times.day(release.published(), zone), Times.clock(release.published(), zone)));
        when.getStyleClass().addAll("gh-small", "gh-muted");
        var digest = new Label(Digest.brief(release.bundleSha256()));
        digest.getStyleClass().addAll("gh-mono", "gh-caption", "gh-muted");
        var made = new VBox(1, when, digest);
        made.setMinWidth(92);
        var what = new Label(release.note().isEmpty() ? contents(release) : release.note());
        what.getStyleClass().add("gh-strong");
        var below = new Label(release.note().isEmpty() ? "" : contents(release));
        below.getStyleClass().addAll("gh-caption", "gh-muted");
        var words = new VBox(1, what, below);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(12, version, made, words);
        if (line.live()) {
            row.getChildren().add(Badge.of(StateWord.LIVE));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private String contents(Release release) {
        var contents = release.contents();
        return String.join(
                ", ",
                counted("releases.contents.changes", contents.changes()),
                counted("releases.contents.keys", contents.keys()),
                counted("releases.contents.suites", contents.suites()));
    }

    private String counted(String key, int count) {
        return switch (key) {
            case "releases.contents.changes" ->
                count == 1 ? texts.get("releases.contents.change") : texts.get(key, count);
            case "releases.contents.keys" -> count == 1 ? texts.get("releases.contents.key") : texts.get(key, count);
            default -> count == 1 ? texts.get("releases.contents.suite") : texts.get(key, count);
        };
    }

    Card card() {
        return card;
    }

    private final class Cell extends ListCell<Line> {
        Cell() {
            getStyleClass().add("gh-history-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(line == null || empty ? null : row(line));
        }
    }
}
