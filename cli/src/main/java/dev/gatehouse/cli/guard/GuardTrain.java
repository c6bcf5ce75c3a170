package dev.gatehouse.cli.guard;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.UseCase;
import dev.gatehouse.cli.command.UserFolders;
import dev.gatehouse.cli.command.Words;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.engine.encoder.TextEncoders;
import dev.gatehouse.engine.training.Evaluation;
import dev.gatehouse.engine.training.GuardTraining;
import dev.gatehouse.engine.training.TrainingJob;
import dev.gatehouse.engine.training.TrainingListener;
import dev.gatehouse.engine.training.TrainingOutcome;
import dev.gatehouse.engine.training.TrainingPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Trains a guard against prompt injection on labelled rows. The folder appears when all is done, or not at all.
@Command(name = "train", description = "Train a guard against prompt injection on labelled rows.")
final class GuardTrain extends UseCase {
    @Parameters(paramLabel = "DATA", arity = "1..*", description = "JSON Lines with text and label, also as .gz.")
    List<Path> data = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The model folder to make.")
    Path out = Path.of("");

    @Option(names = "--test", paramLabel = "FILE", description = "Rows that are only measured on. May be repeated.")
    List<Path> tests = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Chance begins here (${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--name", paramLabel = "NAME", description = "What people call the model; else the folder's name.")
    Optional<String> name = Optional.empty();

    @Option(
            names = "--licence",
            paramLabel = "SPDX",
            defaultValue = "LicenseRef-private",
            description = "The licence of the weights (${DEFAULT-VALUE}).")
    String licence = "";

    @Option(
            names = "--encoder",
            paramLabel = "ID",
            defaultValue = "all-minilm-l6-v2-q",
            description = "The model that turns text into vectors (${DEFAULT-VALUE}).")
    String encoder = "";

    GuardTrain(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        for (var file : data) {
            requireFile(file);
        }
        tests.forEach(GuardTrain::requireFile);
        try (var folder = NewFolder.inPlaceOf(out)) {
            var training = new GuardTraining(
                    TextEncoders.shared(encoder),
                    UserFolders.cache(surroundings).resolve("vectors"),
                    surroundings.clock());
            var result = training.run(job(folder.draft()), this::heard);
            terminal().progressDone();
            return switch (result.outcome()) {
                case TrainingOutcome.Cancelled() -> ExitCode.FAILURE;
                case TrainingOutcome.Trained trained -> {
                    folder.keep();
                    tell(trained, result.evaluations());
                    yield ExitCode.OK;
                }
            };
        }
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("file.missing", "There is no file " + file + " with labelled rows.");
        }
    }

    private TrainingJob job(Path folder) {
        return new TrainingJob(
                data,
                tests,
                folder,
                name.orElseGet(() -> String.valueOf(out.getFileName())),
                licence,
                "",
                TrainingPlan.STANDARD.withSeed(seed));
    }

    private TrainingListener.Next heard(TrainingListener.Progress progress) {
        var doing = switch (progress.stage()) {
            case ENCODE -> "encoding texts";
            case VALIDATE -> "training and measuring on parts";
            case FIT -> "training on all";
        };
        terminal().progress(doing + ": " + progress.done() + " of " + progress.total());
        return Thread.currentThread().isInterrupted() ? TrainingListener.Next.CANCEL : TrainingListener.Next.CONTINUE;
    }

    private void tell(TrainingOutcome.Trained trained, List<Evaluation> evaluations) {
        var rows = trained.rows();
        var object = new LinkedHashMap<String, Object>();
        object.put("folder", out.toString());
        object.put("threshold", trained.threshold());
        object.put("rows", Map.of("benign", rows.benign(), "attack", rows.attack(), "leftOut", rows.leftOut()));
        object.put("validation", figures(trained));
        object.put(
                "tests",
                evaluations.stream()
                        .map(each -> Map.of(
                                "file",
                                each.file(),
                                "leftOut",
                                each.leftOut(),
                                "figures",
                                each.metrics().figures()))
                        .toList());
        object.put("tookMillis", trained.took().toMillis());
        print(
                out + ": trained on " + rows.benign() + " benign and " + rows.attack() + " attack rows in "
                        + trained.took().toSeconds() + " s; recall at 1 % false positives "
                        + Words.decimal(trained.validation().atFpr1().recall(), 4)
                        + " on rows it had not seen, threshold " + Words.decimal(trained.threshold(), 2)
                        + ". MODEL_CARD.md in the folder has the rest.",
                object);
        if (format() == Format.TEXT) {
            evaluations.forEach(each -> terminal().out().println(line(each)));
            terminal().out().flush();
        }
    }

    private static Map<String, Object> figures(TrainingOutcome.Trained trained) {
        return Map.of(
                "recall_at_fpr_1", trained.validation().atFpr1().recall(),
                "roc_auc", trained.validation().rocAuc(),
                "ece", trained.validation().calibrationError());
    }

    private static String line(Evaluation evaluation) {
        var figures = evaluation.metrics().figures();
        return "  " + evaluation.file() + ": precision " + figure(figures, "precision") + ", recall "
                + figure(figures, "recall") + ", recall at 1 % false positives " + figure(figures, "recall_at_fpr_1")
                + ", F1 " + figure(figures, "f1");
    }

    private static String figure(Map<String, Double> figures, String name) {
        return Words.decimal(figures.getOrDefault(name, Double.NaN), 4);
    }
}
