package dev.gatehouse.app.kit.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// YAML with colours, line numbers, marks in the gutter and underlined problems. Edits by a person are told once they
/// pause;
/// text set by the program is not told, so that form and text may follow each other without a loop.
public final class YamlArea extends StackPane {
    private static final Duration PAUSE = Duration.millis(250);

    private final CodeArea area = new CodeArea();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private Consumer<String> onEdit = text -> {};
    private Set<Integer> changed = Set.of();
    private List<CodeProblem> problems = List.of();
    private boolean setting;

    public YamlArea() {
        area.getStyleClass().add("gh-code");
        area.setParagraphGraphicFactory(this::gutter);
        area.setAccessibleText("YAML");
        area.textProperty().addListener((property, before, now) -> {
            colour();
            if (!setting) {
                pause.playFromStart();
            }
        });
        pause.setOnFinished(event -> onEdit.accept(area.getText()));
        getChildren().setAll(new VirtualizedScrollPane<>(area));
        setMinSize(0, 0);
    }

    /// Shows this text and keeps the caret where it was; nothing happens when it is already there.
    public void setText(String text) {
        if (text.equals(area.getText())) {
            return;
        }
        int caret = Math.min(area.getCaretPosition(), text.length());
        setting = true;
        area.replaceText(text);
        setting = false;
        area.moveTo(caret);
    }

    /// The text as it stands.
    public String getText() {
        return area.getText();
    }

    /// Tells the text after a person has changed it and paused.
    public void onEdit(Consumer<String> listener) {
        onEdit = listener;
    }

    /// Whether a person has changed the text and has not paused yet.
    public boolean isTyping() {
        return pause.getStatus() == Animation.Status.RUNNING;
    }

    /// Tells at once what would be told after the pause.
    public void flush() {
        if (isTyping()) {
            pause.stop();
            onEdit.accept(area.getText());
        }
    }

    /// Scrolls so that this line, counted from 1, is seen; the caret stays where it is.
    public void reveal(int line) {
        int paragraph = Math.clamp(line - 1L, 0, area.getParagraphs().size() - 1);
        if (area.getHeight() > 0) {
            area.showParagraphInViewport(paragraph);
        }
    }

    /// Whether a person may change the text.
    public void setEditable(boolean editable) {
        area.setEditable(editable);
    }

    /// Marks these lines, counted from 1, as changed since the release.
    public void changedLines(Set<Integer> lines) {
        changed = Set.copyOf(lines);
        redrawGutter();
    }

    /// Underlines these problems and marks their lines.
    public void problems(List<CodeProblem> list) {
        problems = List.copyOf(list);
        colour();
        redrawGutter();
    }

    /// Fills these lines, counted from 1, as the part that is open in the form.
    public void chooseLines(int from, int to) {
        for (int i = 0; i < area.getParagraphs().size(); i++) {
            boolean chosen = i + 1 >= from && i + 1 <= to;
            area.setParagraphStyle(i, chosen ? List.of("gh-chosen") : List.of());
        }
    }

    /// Puts the caret there, counted from 1, and scrolls to it.
    public void goTo(int line, int column) {
        int paragraph = Math.clamp(line - 1L, 0, area.getParagraphs().size() - 1);
        int at = Math.clamp(column - 1L, 0, area.getParagraphLength(paragraph));
        area.moveTo(paragraph, at);
        area.requestFollowCaret();
        area.requestFocus();
    }

    private void colour() {
        if (area.getLength() == 0) {
            return;
        }
        var spans = syntax(area.getText());
        for (var problem : problems) {
            spans = underline(spans, problem);
        }
        area.setStyleSpans(0, spans);
    }

    private static StyleSpans<Collection<String>> syntax(String text) {
        var builder = new StyleSpansBuilder<Collection<String>>();
        int start = 0;
        int reached = 0;
        for (var line : text.lines().toList()) {
            for (var span : YamlSpans.of(line)) {
                builder.add(List.of(), start + span.from() - reached);
                builder.add(List.of(span.styleClass()), span.to() - span.from());
                reached = start + span.to();
            }
            start += line.length() + 1;
        }
        builder.add(List.of(), text.length() - reached);
        return builder.create();
    }

    private StyleSpans<Collection<String>> underline(StyleSpans<Collection<String>> spans, CodeProblem problem) {
        if (problem.line() < 1 || problem.line() > area.getParagraphs().size()) {
            return spans;
        }
        int room = area.getParagraphLength(problem.line() - 1);
        int column = Math.clamp(problem.column() - 1L, 0, Math.max(0, room - 1));
        int length = Math.clamp(problem.length(), 1, Math.max(1, room - column));
        int from = area.position(problem.line() - 1, column).toOffset();
        if (room == 0 || from + length > spans.length()) {
            return spans;
        }
        var marks = new StyleSpansBuilder<Collection<String>>();
        marks.add(List.of(), from);
        marks.add(List.of(problem.severity().underline()), length);
        marks.add(List.of(), spans.length() - from - length);
        return spans.overlay(marks.create(), YamlArea::both);
    }

    private static Collection<String> both(Collection<String> one, Collection<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private void redrawGutter() {
        area.setParagraphGraphicFactory(this::gutter);
    }

    private Node gutter(int index) {
        int line = index + 1;
        var number = new Label(String.valueOf(line));
        number.getStyleClass().add("gh-code-number");
        var mark = new Region();
        mark.getStyleClass().add("gh-code-mark");
        var box = new HBox(number, mark);
        box.getStyleClass().add("gh-code-gutter");
        var here = problems.stream().filter(problem -> problem.line() == line).toList();
        if (!here.isEmpty()) {
            mark.getStyleClass().add(here.getFirst().severity().mark());
            Tooltip.install(
                    box,
                    new Tooltip(String.join(
                            "\n", here.stream().map(CodeProblem::words).toList())));
        } else if (changed.contains(line)) {
            mark.getStyleClass().add("gh-changed");
        }
        return box;
    }

    /// The line, counted from 1, in which the caret is.
    public int caretLine() {
        return area.offsetToPosition(area.getCaretPosition(), Bias.Forward).getMajor() + 1;
    }
}
