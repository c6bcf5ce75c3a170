package dev.gatehouse.engine.training;

import dev.gatehouse.engine.classifier.Blend;
import dev.gatehouse.engine.classifier.GramFeatures;
import dev.gatehouse.engine.classifier.GramModel;
import dev.gatehouse.engine.classifier.Head;
import dev.gatehouse.engine.classifier.HeadCodec;
import dev.gatehouse.engine.classifier.PlainText;
import dev.gatehouse.engine.classifier.VectorModel;
import dev.gatehouse.engine.metrics.Observation;
import dev.gatehouse.engine.metrics.ScoreMetrics;
import dev.gatehouse.engine.model.TextEncoder;
import dev.gatehouse.engine.rows.LabelledRow;
import dev.gatehouse.engine.rows.RowsException;
import dev.gatehouse.engine.training.TrainingListener.Stage;
import dev.gatehouse.engine.training.TrainingOutcome.RowCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Trains the head of a guard against injection: a linear model over letters and a small network over the encoder's
/// vectors, added up to one probability. Everything stays on this machine. Not for use by several threads.
public final class GuardTrainer {
    /// The labels it learns to flag.
    public static final Set<String> ATTACKS = Set.of("injection", "jailbreak");

    private static final int FEWEST = 20;
    private final TextEncoder encoder;
    private final Path cacheFolder;
    private final Clock clock;

    /// @param cacheFolder where vectors are kept between trainings; made when it is not there
    public GuardTrainer(TextEncoder encoder, Path cacheFolder, Clock clock) {
        this.encoder = encoder;
        this.cacheFolder = cacheFolder;
        this.clock = clock;
    }

    /// Trains on the rows that are benign or carry one of [#ATTACKS]; others are left out and counted. Takes minutes
    /// for twenty thousand rows.
    ///
    /// @throws RowsException when there are too few rows of a kind, or the cache cannot be written
    /// @throws dev.gatehouse.engine.model.ModelException when the encoder cannot answer
    public TrainingOutcome train(List<LabelledRow> given, TrainingPlan plan, TrainingListener listener) {
        var begin = clock.instant();
        var rows = given.stream()
                .filter(row -> row.benign() || ATTACKS.contains(row.label()))
                .toList();
        var benign = (int) rows.stream().filter(LabelledRow::benign).count();
        var counts = new RowCounts(benign, rows.size() - benign, given.size() - rows.size());
        requireEnough(counts);
        try {
            var features = new GramFeatures(plan.grams().bits());
            var samples = samples(rows, features, listener);
            var scored = validate(rows, samples, features, plan, listener);
            var blend = scored.blend();
            var observations = scored.observations(rows, blend);
            var random = new SplittableRandom(plan.seed());
            var ticker = new Ticker(listener, Stage.FIT, steps(samples.size(), plan));
            var head = new Head(
                    new GramTrainer(features, plan.grams()).train(samples, random.split(), ticker),
                    new VectorTrainer(plan.vectors()).train(samples, random.split(), ticker),
                    blend);
            // What is kept is what a file can hold.
            return new TrainingOutcome.Trained(
                    HeadCodec.read(HeadCodec.write(head)),
                    threshold(observations, plan.targetFalsePositiveRate()),
                    ScoreMetrics.of(observations),
                    counts,
                    encoder,
                    Duration.between(begin, clock.instant()));
        } catch (Checkpoint.Cancelled cancelled) {
            return new TrainingOutcome.Cancelled();
        }
    }

    private static void requireEnough(RowCounts counts) {
        if (counts.benign() < FEWEST || counts.attack() < FEWEST) {
            throw new RowsException(
                    "training.too-few-rows",
                    "there are " + counts.benign() + " benign rows and " + counts.attack()
                            + " with the label injection or jailbreak; give at least " + FEWEST + " of each");
        }
    }

    private List<Sample> samples(List<LabelledRow> rows, GramFeatures features, TrainingListener listener) {
        var ticker = new Ticker(listener, Stage.ENCODE, rows.size());
        try (var cache = new VectorCache(encoder, cacheFolder)) {
            return IntStream.range(0, rows.size())
                    .parallel()
                    .mapToObj(i -> {
                        ticker.pass();
                        return samples(i, rows.get(i), features, cache);
                    })
                    .flatMap(List::stream)
                    .toList();
        } catch (IOException e) {
            throw new RowsException(
                    "training.no-cache",
                    cacheFolder + " cannot be written (" + e.getClass().getSimpleName()
                            + "); make room on the disk, or choose another folder",
                    e);
        }
    }

    private static List<Sample> samples(int index, LabelledRow row, GramFeatures features, VectorCache cache) {
        var plain = PlainText.of(row.text());
        var windows = cache.encode(plain);
        var samples = new ArrayList<Sample>();
        for (var window : windows) {
            samples.add(new Sample(
                    index,
                    features.of(plain.substring(window.start(), window.end())),
                    window.vector(),
                    row.benign() ? 0 : 1,
                    1f / windows.size()));
        }
        return samples;
    }

    /// Scores each row by models that were trained on the other parts.
    private static OutOfFold validate(
            List<LabelledRow> rows,
            List<Sample> samples,
            GramFeatures features,
            TrainingPlan plan,
            TrainingListener listener) {
        var ticker = new Ticker(listener, Stage.VALIDATE, steps(samples.size(), plan) * (plan.folds() - 1));
        var fold = rows.stream().mapToInt(row -> Folds.of(row, plan.folds())).toArray();
        var result = new OutOfFold(rows.size(), samples);
        for (var each = 0; each < plan.folds(); each++) {
            var part = each;
            var seen = samples.stream()
                    .filter(sample -> fold[sample.row()] != part)
                    .toList();
            var random = new SplittableRandom(plan.seed() * 31 + part + 1);
            var grams = new GramTrainer(features, plan.grams()).train(seen, random.split(), ticker);
            var vectors = new VectorTrainer(plan.vectors()).train(seen, random.split(), ticker);
            for (var i = 0; i < samples.size(); i++) {
                if (fold[samples.get(i).row()] == part) {
                    result.judge(i, grams, vectors);
                }
            }
        }
        return result;
    }

    private static long steps(int samples, TrainingPlan plan) {
        return (long) samples * (plan.grams().epochs() + plan.vectors().epochs());
    }

    /// The lowest threshold in hundredths that keeps the target; rounded up, so that it is kept.
    private static double threshold(List<Observation> observations, double target) {
        var benign = observations.stream().filter(each -> !each.attack()).toList();
        for (var hundredths = 1; hundredths < 100; hundredths++) {
            var threshold = hundredths / 100.0;
            var flagged = benign.stream()
                    .filter(each -> each.score().orElse(0) >= threshold)
                    .count();
            if (flagged <= target * benign.size()) {
                return threshold;
            }
        }
        return 1;
    }

    /// The log-odds of every window by models that never saw its row.
    private record OutOfFold(int rows, List<Sample> samples, double[] grams, double[] vectors) {
        OutOfFold(int rows, List<Sample> samples) {
            this(rows, samples, new double[samples.size()], new double[samples.size()]);
        }

        void judge(int i, GramModel gramModel, VectorModel vectorModel) {
            grams[i] = gramModel.logit(samples.get(i).grams());
            vectors[i] = vectorModel.logit(samples.get(i).vector());
        }

        /// Fitted on the window of each row that looks most like an attack, since that one decides.
        Blend blend() {
            var worst = new int[rows];
            Arrays.fill(worst, -1);
            for (var i = 0; i < samples.size(); i++) {
                var row = samples.get(i).row();
                if (worst[row] < 0 || grams[i] + vectors[i] > grams[worst[row]] + vectors[worst[row]]) {
                    worst[row] = i;
                }
            }
            return BlendFitter.fit(
                    Arrays.stream(worst).mapToDouble(i -> grams[i]).toArray(),
                    Arrays.stream(worst).mapToDouble(i -> vectors[i]).toArray(),
                    Arrays.stream(worst).map(i -> samples.get(i).target()).toArray());
        }

        List<Observation> observations(List<LabelledRow> labelled, Blend blend) {
            var highest = new double[rows];
            for (var i = 0; i < samples.size(); i++) {
                var row = samples.get(i).row();
                highest[row] = Math.max(highest[row], blend.probability(grams[i], vectors[i]));
            }
            return IntStream.range(0, rows)
                    .mapToObj(row -> new Observation(
                            labelled.get(row).categoryOrLabel(),
                            !labelled.get(row).benign(),
                            false,
                            OptionalDouble.of(highest[row]),
                            0))
                    .toList();
        }
    }
}
