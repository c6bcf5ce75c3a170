package dev.gatehouse.engine.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// How well the scores alone tell attacks from benign rows, whatever the threshold in the policy. Rows without a score
/// are left out.
///
/// @param rows how many rows had a score
/// @param rocAuc the chance that an attack drawn at random scores higher than a benign row drawn at random, a tie
/// counting one half (Mann and Whitney); 0 when one of the two kinds is missing
/// @param atFpr1 at a false-positive rate of at most 0.01
/// @param calibrationError expected calibration error: over ten equal bins of the score (a score of 1 is in the last),
/// the distance between the mean score and the share of attacks, weighted by the rows in the bin
public record ScoreMetrics(long rows, double rocAuc, Operating atFpr1, double calibrationError) {
    private static final int BINS = 10;

    /// A working point.
    ///
    /// @param recall the share of attacks with a score of at least `threshold`; 0 when there is no threshold
    /// @param threshold the lowest score of any row at which the share of benign rows that score as high or higher
    ///     is not above the bound; empty when there is none
    public record Operating(double recall, OptionalDouble threshold) {}

    private record Scored(double score, boolean attack) {}

    public static ScoreMetrics of(Collection<Observation> observations) {
        var scored = new ArrayList<Scored>();
        for (var each : observations) {
            each.score().ifPresent(score -> scored.add(new Scored(score, each.attack())));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return new ScoreMetrics(scored.size(), auc(scored), operating(scored, 0.01), calibration(scored));
    }

    /// The working point of `observations` at another bound of the false-positive rate, from 0 to 1.
    public static Operating at(Collection<Observation> observations, double bound) {
        var scored = new ArrayList<Scored>();
        for (var each : observations) {
            each.score().ifPresent(score -> scored.add(new Scored(score, each.attack())));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return operating(scored, bound);
    }

    private static Operating operating(List<Scored> falling, double bound) {
        var attacks = falling.stream().filter(Scored::attack).count();
        var benign = falling.size() - attacks;
        var caught = 0L;
        var flagged = 0L;
        var best = new Operating(0, OptionalDouble.empty());
        for (var i = 0; i < falling.size(); ) {
            var score = falling.get(i).score();
            for (; i < falling.size() && falling.get(i).score() == score; i++) {
                if (falling.get(i).attack()) {
                    caught++;
                } else {
                    flagged++;
                }
            }
            if (flagged > bound * benign) {
                break;
            }
            best = new Operating(attacks == 0 ? 0 : (double) caught / attacks, OptionalDouble.of(score));
        }
        return best;
    }

    private static double auc(List<Scored> falling) {
        var attacksSoFar = 0L;
        var benign = 0L;
        var wins = 0.0;
        for (var i = 0; i < falling.size(); ) {
            var score = falling.get(i).score();
            var tiedAttacks = 0L;
            var tiedBenign = 0L;
            for (; i < falling.size() && falling.get(i).score() == score; i++) {
                if (falling.get(i).attack()) {
                    tiedAttacks++;
                } else {
                    tiedBenign++;
                }
            }
            wins += (double) tiedBenign * attacksSoFar + 0.5 * tiedBenign * tiedAttacks;
            attacksSoFar += tiedAttacks;
            benign += tiedBenign;
        }
        return attacksSoFar == 0 || benign == 0 ? 0 : wins / ((double) attacksSoFar * benign);
    }

    private static double calibration(List<Scored> scored) {
        var attacks = new long[BINS];
        var sum = new double[BINS];
        for (var each : scored) {
            var bin = Math.clamp((int) (each.score() * BINS), 0, BINS - 1);
            attacks[bin] += each.attack() ? 1 : 0;
            sum[bin] += each.score();
        }
        var error = 0.0;
        for (var bin = 0; bin < BINS; bin++) {
            error += Math.abs(sum[bin] - attacks[bin]);
        }
        return scored.isEmpty() ? 0 : error / scored.size();
    }
}
