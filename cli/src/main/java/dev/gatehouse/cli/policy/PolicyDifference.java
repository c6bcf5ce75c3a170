package dev.gatehouse.cli.policy;

import dev.gatehouse.cli.command.PolicyFolder;
import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.UseCase;
import dev.gatehouse.cli.command.Words;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.policy.diff.Consequence;
import dev.gatehouse.policy.diff.PolicyDiff;
import dev.gatehouse.policy.kinds.ControlKinds;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Tells what the step from one policy to another brings about.
@Command(
        name = "diff",
        description =
                "Tell what the step from one policy to another brings about. Exit code 1 when something gets weaker.")
final class PolicyDifference extends UseCase {
    @Parameters(index = "0", paramLabel = "BEFORE", description = "The policy that is replaced.")
    Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The policy that takes its place.")
    Path after = Path.of("");

    PolicyDifference(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        var consequences = PolicyDiff.between(
                new PolicyFolder(before).policy(), new PolicyFolder(after).policy(), ControlKinds.installed());
        if (consequences.isEmpty() && format() == Format.TEXT) {
            terminal().out().println("Both say the same.");
        }
        consequences.forEach(each -> print(line(each), object(each)));
        terminal().out().flush();
        return consequences.stream().anyMatch(PolicyDifference::weakens) ? ExitCode.FINDING : ExitCode.OK;
    }

    private static boolean weakens(Consequence consequence) {
        return switch (consequence.direction()) {
            case WEAKER -> true;
            case STRICTER, NEUTRAL -> false;
        };
    }

    private static String line(Consequence consequence) {
        return "%-8s  %s  (%s, %s)"
                .formatted(
                        Words.of(consequence.direction()),
                        consequence.sentence(),
                        consequence.path(),
                        Words.of(consequence.evidence()));
    }

    private static Map<String, Object> object(Consequence consequence) {
        var object = new LinkedHashMap<String, Object>();
        object.put("direction", Words.of(consequence.direction()));
        object.put("evidence", Words.of(consequence.evidence()));
        object.put("path", consequence.path());
        object.put("message", consequence.sentence());
        return object;
    }
}
