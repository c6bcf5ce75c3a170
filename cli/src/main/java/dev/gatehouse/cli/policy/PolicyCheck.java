package dev.gatehouse.cli.policy;

import dev.gatehouse.cli.command.PolicyFolder;
import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.UseCase;
import dev.gatehouse.cli.command.Words;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.policy.source.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Reads a policy and tells what is wrong with it.
@Command(name = "check", description = "Tell what is wrong with a policy. Exit code 1 when it has errors.")
final class PolicyCheck extends UseCase {
    @Parameters(paramLabel = "DIR", description = "A folder with .yaml files, or one file.")
    Path place = Path.of("");

    PolicyCheck(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        var folder = new PolicyFolder(place);
        var reading = folder.read();
        reading.problems().forEach(problem -> print(folder.line(problem), object(folder, problem)));
        long errors = reading.problems().stream().filter(Problem::isError).count();
        long others = reading.problems().size() - errors;
        var summary = new LinkedHashMap<String, Object>();
        summary.put("policy", place.toString());
        summary.put("ok", errors == 0);
        summary.put("errors", errors);
        summary.put("others", others);
        print(
                place + ": "
                        + (errors == 0 ? "no errors" : Words.count(errors, "error"))
                        + (others == 0 ? "" : ", " + Words.count(others, "remark")),
                summary);
        return errors == 0 ? ExitCode.OK : ExitCode.FINDING;
    }

    private static Map<String, Object> object(PolicyFolder folder, Problem problem) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", folder.file(problem));
        object.put("line", problem.line());
        object.put("column", problem.column());
        object.put("severity", problem.severity().word());
        object.put("code", problem.code());
        object.put("path", problem.path());
        object.put("message", problem.sentence());
        object.put("fix", problem.fix());
        return object;
    }
}
