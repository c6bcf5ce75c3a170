package dev.gatehouse.app.screen.policies;

import dev.gatehouse.app.kit.Badge;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.dialog.Dialogs;
import dev.gatehouse.app.kit.dialog.OverlayHost;
import dev.gatehouse.app.kit.state.EmptyState;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.diff.Consequence;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What releasing the draft would change, in words: what gets weaker first.
final class CompareDialog {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 420;

    private final Texts texts = Texts.beside(CompareDialog.class);

    /// Opens the dialog.
    ///
    /// @param release the name of the release compared with
    void open(Node owner, String release, List<Consequence> consequences) {
        var done = new Button(texts.get("policies.compare.done"));
        done.setDefaultButton(true);
        done.setOnAction(event -> OverlayHost.of(owner).close());
        Dialogs.show(owner, texts.get("policies.compare.title", release), content(release, consequences), done, done);
    }

    private Region content(String release, List<Consequence> consequences) {
        if (consequences.isEmpty()) {
            return new EmptyState(
                    "fth-check-circle",
                    texts.get("policies.compare.same"),
                    texts.get("policies.compare.same.why", release));
        }
        var rows = new VBox(10);
        consequences.forEach(each -> rows.getChildren().add(row(each)));
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefWidth(WIDTH);
        scroll.setMaxHeight(HEIGHT);
        var box = new VBox(scroll);
        box.setId("policies-compare");
        return box;
    }

    private Node row(Consequence consequence) {
        var badge = switch (consequence.direction()) {
            case WEAKER -> Badge.of(Tone.WARNING, "fth-unlock", texts.get("policies.compare.weaker"));
            case STRICTER -> Badge.of(Tone.SUCCESS, "fth-lock", texts.get("policies.compare.stricter"));
            case NEUTRAL -> Badge.of(Tone.NEUTRAL, "fth-minus", texts.get("policies.compare.neutral"));
        };
        badge.setMinWidth(86);
        badge.setAlignment(Pos.CENTER);
        var words = new Label(consequence.sentence());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var how = new Label(
                switch (consequence.evidence()) {
                    case PROVED -> texts.get("policies.compare.proved");
                    case COMPILED -> texts.get("policies.compare.compiled");
                });
        how.getStyleClass().addAll("gh-caption", "gh-muted");
        var row = new HBox(12, badge, new VBox(2, words, how));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
