package dev.gatehouse.app.kit.form;

import java.util.ArrayList;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Running text in which redacted spans such as `[PERSON_1]` are marked. It never gets the text that was redacted.
public final class MarkedText extends TextFlow {
    private static final Pattern SPAN = Pattern.compile("\\[[A-Z]+(?:_[A-Z]+)*(?:_\\d+)?]");

    private String shown = "";

    public MarkedText(String text) {
        setText(text);
    }

    /// Replaces the text.
    public void setText(String text) {
        if (text.equals(shown)) {
            return;
        }
        shown = text;
        getChildren().setAll(parts(text));
    }

    private static ArrayList<Node> parts(String text) {
        var parts = new ArrayList<Node>();
        var matcher = SPAN.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                parts.add(new Text(text.substring(from, matcher.start())));
            }
            var mark = new Label(matcher.group());
            mark.getStyleClass().add("gh-mark");
            parts.add(mark);
            from = matcher.end();
        }
        if (from < text.length()) {
            parts.add(new Text(text.substring(from)));
        }
        return parts;
    }
}
