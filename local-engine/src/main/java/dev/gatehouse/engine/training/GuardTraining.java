package dev.gatehouse.engine.training;

import dev.gatehouse.engine.classifier.ClassifierFolder;
import dev.gatehouse.engine.classifier.TextClassifier;
import dev.gatehouse.engine.json.RowReader;
import dev.gatehouse.engine.manifest.ModelManifest;
import dev.gatehouse.engine.metrics.Observation;
import dev.gatehouse.engine.metrics.SuiteMetrics;
import dev.gatehouse.engine.model.TextEncoder;
import dev.gatehouse.engine.rows.LabelledRow;
import dev.gatehouse.engine.training.TrainingOutcome.Trained;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;

/// Runs a whole training: reads rows, trains, measures, writes the model folder.
public final class GuardTraining {
    private final TextEncoder encoder;
    private final Path cacheFolder;
    private final Clock clock;

    /// @param encoder frozen: it is read, not trained
    /// @param cacheFolder where vectors are kept between trainings
    public GuardTraining(TextEncoder encoder, Path cacheFolder, Clock clock) {
        this.encoder = encoder;
        this.cacheFolder = cacheFolder;
        this.clock = clock;
    }

    /// What was written.
    ///
    /// @param outcome trained, or cancelled with nothing written
    /// @param evaluations one for each test file
    public record Result(TrainingOutcome outcome, List<Evaluation> evaluations) {
        public Result {
            evaluations = List.copyOf(evaluations);
        }
    }

    /// All files are read before anything is trained.
    ///
    /// @throws dev.gatehouse.engine.rows.RowsException when a file cannot be read, holds a bad line, or has too few
    ///     rows
    /// @throws dev.gatehouse.engine.model.ModelException when the encoder fails or the folder cannot be written
    public Result run(TrainingJob job, TrainingListener listener) {
        var rows = RowReader.readAll(job.data());
        var tests = new LinkedHashMap<String, List<LabelledRow>>();
        for (var file : job.tests()) {
            tests.put(String.valueOf(file.getFileName()), RowReader.read(file).allRows());
        }
        var outcome = new GuardTrainer(encoder, cacheFolder, clock).train(rows, job.plan(), listener);
        return switch (outcome) {
            case TrainingOutcome.Cancelled cancelled -> new Result(cancelled, List.of());
            case Trained trained -> {
                var evaluations = new ArrayList<Evaluation>();
                tests.forEach((name, each) -> evaluations.add(evaluate(name, each, trained)));
                var card = new ModelCard(job, trained, evaluations, clock.instant()).markdown();
                ClassifierFolder.write(job.out(), trained.head(), manifest(job, trained), card);
                yield new Result(trained, evaluations);
            }
        };
    }

    private Evaluation evaluate(String name, List<LabelledRow> rows, Trained trained) {
        var judged = rows.stream()
                .filter(row -> row.benign() || GuardTrainer.ATTACKS.contains(row.label()))
                .toList();
        var classifier = new TextClassifier(encoder, trained.head());
        var observations = judged.parallelStream()
                .map(row -> {
                    var begin = System.nanoTime();
                    var score = classifier.score(row.text());
                    return new Observation(
                            row.origin().source().isEmpty()
                                    ? row.categoryOrLabel()
                                    : row.origin().source(),
                            !row.benign(),
                            score >= trained.threshold(),
                            OptionalDouble.of(score),
                            System.nanoTime() - begin);
                })
                .toList();
        return new Evaluation(name, SuiteMetrics.of(observations), rows.size() - judged.size());
    }

    private ModelManifest manifest(TrainingJob job, Trained trained) {
        return new ModelManifest(
                ModelManifest.CLASSIFIER,
                job.name(),
                clock.instant().toString().substring(0, 10),
                job.licence(),
                List.of(LabelledRow.BENIGN, "attack"),
                trained.threshold(),
                new ModelManifest.EncoderRef(encoder.id(), encoder.digest()),
                new LinkedHashMap<>());
    }
}
