package dev.gatehouse.engine.training;

import java.nio.file.Path;
import java.util.List;

/// A training from files to a model folder.
///
/// @param data labelled rows to learn from
/// @param tests labelled rows that are only measured on, for the model card
/// @param out the folder to write; made when it is not there
/// @param name of the model, for people
/// @param licence of the weights, as an SPDX expression
/// @param sources Markdown for the card that says where the data comes from and under which licences; may be empty
public record TrainingJob(
        List<Path> data, List<Path> tests, Path out, String name, String licence, String sources, TrainingPlan plan) {
    public TrainingJob {
        data = List.copyOf(data);
        tests = List.copyOf(tests);
    }
}
