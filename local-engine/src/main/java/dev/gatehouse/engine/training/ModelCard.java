package dev.gatehouse.engine.training;

import dev.gatehouse.engine.metrics.Confusion;
import dev.gatehouse.engine.metrics.ScoreMetrics;
import dev.gatehouse.engine.training.TrainingOutcome.Trained;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says in Markdown what a trained head is, what it was measured to do, and what it is not good for.
record ModelCard(TrainingJob job, Trained trained, List<Evaluation> evaluations, Instant at) {
    String markdown() {
        return """
                # %s

                A head on the frozen encoder `%s` that gives a text the probability of being a prompt injection or a
                jailbreak: a linear model over hashed character 3- to 5-grams and words, and a network with %d hidden
                units over the encoder's vector, blended by a logistic regression. Long texts are judged window by
                window; the highest score counts. English is what it knows best.

                - Licence of the weights: %s
                - Trained: %s, in %d s, seed %d, on %d benign rows and %d attacks (%d rows with other labels left out)
                - Threshold: %s, the lowest at which at most %s of the benign training rows are flagged when each row
                  is scored by models that never saw it or its group

                ## Figures

                | file | attacks | benign | recall | benign flagged | recall at 1 %% FPR | its threshold | ROC AUC | ECE |
                |---|---|---|---|---|---|---|---|---|
                %s

                Recall and benign flagged are at the threshold above. "Validation" is the training data itself, each row
                scored by models of the other parts: rows that are alike can be in different parts, so take it as an
                upper bound. ECE is over ten equal bins. A file with no attacks has no recall.

                %s
                ## Data

                %s

                ## Limits

                - A score is a probability for texts like those above. On other traffic the threshold must be looked at
                  again: run a suite of your own texts.
                - It sees one message at a time. An attack spread over several messages, or one that is only an attack in
                  the light of the system prompt, can pass.
                - Attacks in languages that the data lacks can pass, and harmless texts in them score less reliably.
                - It does not judge whether a plain request is harmful, and it is no proof against an attacker who can
                  try again and again. Use it as one layer beside permissions, limits and output checks.
                - The 8-bit encoder may round differently on another kind of processor: scores can differ there in the
                  third digit.
                """.formatted(
                        job.name(),
                        trained.encoder().id(),
                        trained.head().vector().units(),
                        job.licence(),
                        at.toString().substring(0, 10),
                        trained.took().toSeconds(),
                        job.plan().seed(),
                        trained.rows().benign(),
                        trained.rows().attack(),
                        trained.rows().leftOut(),
                        number(trained.threshold(), 2),
                        percent(job.plan().targetFalsePositiveRate()),
                        figures(),
                        sources(),
                        job.sources().isBlank()
                                ? "Files: "
                                        + job.data().stream()
                                                .map(each -> "`" + each.getFileName() + "`")
                                                .collect(Collectors.joining(", "))
                                        + "."
                                : job.sources().strip());
    }

    private String figures() {
        var rows = evaluations.stream()
                .map(each -> row(
                        "`" + each.file() + "`",
                        each.metrics().confusion(),
                        each.metrics().scores()))
                .collect(Collectors.toList());
        rows.addFirst("| Validation | %d | %d | | | %s | %s | %s | %s |"
                .formatted(
                        trained.rows().attack(),
                        trained.rows().benign(),
                        number(trained.validation().atFpr1().recall(), 3),
                        number(trained.validation().atFpr1().threshold().orElse(1), 3),
                        number(trained.validation().rocAuc(), 4),
                        number(trained.validation().calibrationError(), 3)));
        return String.join("\n", rows);
    }

    private static String row(String name, Confusion confusion, ScoreMetrics scores) {
        var attacks = confusion.truePositives() + confusion.falseNegatives();
        var benign = confusion.falsePositives() + confusion.trueNegatives();
        var flagged = benign == 0 ? "" : percent(confusion.falsePositiveRate());
        if (attacks == 0) {
            return "| %s | 0 | %d | | %s | | | | |".formatted(name, benign, flagged);
        }
        return "| %s | %d | %d | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        name,
                        attacks,
                        benign,
                        number(confusion.recall(), 3),
                        flagged,
                        number(scores.atFpr1().recall(), 3),
                        number(scores.atFpr1().threshold().orElse(1), 3),
                        number(scores.rocAuc(), 4),
                        number(scores.calibrationError(), 3));
    }

    /// The counts of each source, so that a good average hides no bad part.
    private String sources() {
        var text = new StringBuilder();
        for (var evaluation : evaluations) {
            text.append("### ").append(evaluation.file()).append(", by source\n\n");
            text.append("| source | attacks caught | benign flagged |\n|---|---|---|\n");
            evaluation.metrics().categories().forEach((name, counts) -> {
                var attacks = counts.truePositives() + counts.falseNegatives();
                var benign = counts.falsePositives() + counts.trueNegatives();
                text.append("| %s | %s | %s |\n"
                        .formatted(
                                name,
                                attacks == 0 ? "" : counts.truePositives() + " of " + attacks,
                                benign == 0 ? "" : counts.falsePositives() + " of " + benign));
            });
            text.append('\n');
        }
        return text.toString();
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
