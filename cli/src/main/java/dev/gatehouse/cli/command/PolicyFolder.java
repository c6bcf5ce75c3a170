package dev.gatehouse.cli.command;

import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.source.Problem;
import dev.gatehouse.policy.yaml.PolicyReader;
import dev.gatehouse.policy.yaml.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// A policy on the disk: a folder, or one file.
public record PolicyFolder(Path place) {
    private static final int SHOWN = 5;

    /// Reads it; problems are part of what was read.
    ///
    /// @throws CommandFailure `policy.missing` when there is nothing
    public Reading read() {
        if (!Files.exists(place)) {
            throw new CommandFailure(
                    "policy.missing",
                    "There is no policy at " + place + ". Name a folder with .yaml files, or one file.");
        }
        return PolicyReader.read(PolicySource.ofFolder(place), ControlKinds.installed());
    }

    /// The policy.
    ///
    /// @throws CommandFailure `policy.has-problems` naming the first of them when it has errors
    public PolicySet policy() {
        var reading = read();
        return reading.policy().orElseThrow(() -> {
            var errors = reading.problems().stream().filter(Problem::isError).toList();
            var shown = errors.stream().limit(SHOWN).map(this::line).collect(Collectors.joining("\n"));
            return new CommandFailure(
                    "policy.has-problems",
                    "The policy " + place + " has " + errors.size() + (errors.size() == 1 ? " error" : " errors")
                            + "; \"gatehouse policy check\" shows all:\n" + shown);
        });
    }

    /// A problem as compilers write it, with a path that can be opened from here.
    public String line(Problem problem) {
        return file(problem) + problem.toString().substring(problem.file().length());
    }

    /// The path of the file with the problem, as seen from here.
    public String file(Problem problem) {
        return Files.isDirectory(place) ? place.resolve(problem.file()).toString() : place.toString();
    }
}
