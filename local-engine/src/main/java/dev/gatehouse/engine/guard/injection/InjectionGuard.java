package dev.gatehouse.engine.guard.injection;

import dev.gatehouse.engine.classifier.TextClassifier;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.spi.Content;
import dev.gatehouse.engine.spi.Finding;
import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.policy.decision.Score;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Judges each message of the chosen authors by itself; the highest score counts.
final class InjectionGuard implements Guard {
    private final List<TextClassifier> classifiers;
    private final List<Message.Author> authors;
    private final double threshold;
    private final Map<String, String> models;

    InjectionGuard(
            List<TextClassifier> classifiers,
            List<Message.Author> authors,
            double threshold,
            Map<String, String> models) {
        this.classifiers = List.copyOf(classifiers);
        this.authors = List.copyOf(authors);
        this.threshold = threshold;
        this.models = Map.copyOf(models);
    }

    @Override
    public Finding inspect(Content content) {
        if (content.direction() == Content.Direction.OUTPUT) {
            return Finding.Clear.PLAIN;
        }
        var highest = 0.0;
        var worst = -1;
        for (var i = 0; i < content.messages().size(); i++) {
            var message = content.messages().get(i);
            if (!authors.contains(message.author())) {
                continue;
            }
            var score = score(message.text());
            if (worst < 0 || score > highest) {
                highest = score;
                worst = i;
            }
        }
        if (worst < 0) {
            return new Finding.Clear(Score.NONE, "no message on the chosen channels");
        }
        var score = new Score.Against(highest, threshold);
        if (highest < threshold) {
            return new Finding.Clear(score, "");
        }
        var author = content.messages().get(worst).author().name().toLowerCase(Locale.ROOT);
        return new Finding.Violation(
                "guard.injection",
                "message " + (worst + 1) + " (" + author + ") reads like an attack on the model's instructions",
                score);
    }

    private double score(String text) {
        return classifiers.stream().mapToDouble(each -> each.score(text)).max().orElse(0);
    }

    @Override
    public Map<String, String> models() {
        return models;
    }

    @Override
    public int streamWindow() {
        return 0;
    }
}
