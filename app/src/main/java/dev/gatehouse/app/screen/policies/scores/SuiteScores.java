package dev.gatehouse.app.screen.policies.scores;

import dev.gatehouse.engine.metrics.Observation;
import dev.gatehouse.engine.metrics.ScoreHistogram;
import java.util.List;

/// What a guard said about the rows of a suite.
///
/// @param suite the suite's name
/// @param observations one for each row that got a score
public record SuiteScores(String suite, List<Observation> observations) {
    public SuiteScores {
        observations =
                observations.stream().filter(each -> each.score().isPresent()).toList();
    }

    /// How many rows of a kind have a score.
    public long rows(boolean attack) {
        return observations.stream().filter(each -> each.attack() == attack).count();
    }

    /// The share of the rows of a kind that a threshold would block; 0 when there is none.
    public double blocked(boolean attack, double threshold) {
        long all = rows(attack);
        long blocked = observations.stream()
                .filter(each -> each.attack() == attack)
                .filter(each -> each.score().orElse(0) >= threshold)
                .count();
        return all == 0 ? 0 : (double) blocked / all;
    }

    /// The spread of the scores over equal parts of 0 to 1.
    public ScoreHistogram histogram(int parts) {
        return ScoreHistogram.of(observations, parts);
    }
}
