package dev.gatehouse.cli.suite;

import dev.gatehouse.cli.command.PolicyFolder;
import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.UseCase;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.engine.json.RowReader;
import dev.gatehouse.engine.metrics.Gate;
import dev.gatehouse.engine.rows.LabelledRow;
import dev.gatehouse.engine.suite.SuiteReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs suites under a policy and prints what came of it.
@Command(
        name = "run",
        description = "Judge every row of one or more suites under a policy. Exit code 1 when a gate is broken.")
final class SuiteRun extends UseCase {
    @Parameters(paramLabel = "SUITE", arity = "1..*", description = "JSON Lines with text and label, also as .gz.")
    List<Path> suites = new ArrayList<>();

    @Option(names = "--policy", required = true, paramLabel = "DIR", description = "The policy that decides.")
    Path place = Path.of("");

    @Option(names = "--baseline", paramLabel = "DIR", description = "Another policy to compare with.")
    Optional<Path> baseline = Optional.empty();

    @Option(names = "--report", paramLabel = "FILE", description = "Write all figures there, as JSON.")
    Optional<Path> report = Optional.empty();

    @Option(names = "--rows", paramLabel = "FILE", description = "Write what came of each row there, as JSON Lines.")
    Optional<Path> rows = Optional.empty();

    @Option(
            names = "--gate",
            paramLabel = "EXPR",
            description = "A figure that must hold, such as 'recall_at_fpr_1>=0.9'. May be repeated.")
    List<Gate> gates = new ArrayList<>();

    SuiteRun(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        var policy = new PolicyFolder(place).policy();
        var other = baseline.map(each -> new PolicyFolder(each).policy());
        var all = read();
        var reports = run(new PolicyUnderTest(policy, surroundings), all);
        var before = other.map(each -> run(new PolicyUnderTest(each, surroundings), all));
        var runs = reports.entrySet().stream()
                .map(entry -> new Measured(
                        entry.getKey(),
                        entry.getValue(),
                        before.map(found -> found.get(entry.getKey())),
                        gates.stream()
                                .map(gate -> gate.check(entry.getValue().metrics()))
                                .toList()))
                .toList();
        report.ifPresent(file -> ReportFiles.writeReports(file, runs));
        rows.ifPresent(file -> ReportFiles.writeRows(file, runs));
        runs.forEach(each -> {
            if (format() == Format.JSON) {
                terminal().out().println(each.json());
            } else {
                each.print(terminal());
            }
        });
        terminal().out().flush();
        return runs.stream().anyMatch(Measured::broken) ? ExitCode.FINDING : ExitCode.OK;
    }

    private SequencedMap<Path, List<LabelledRow>> read() {
        var all = new LinkedHashMap<Path, List<LabelledRow>>();
        for (var suite : suites) {
            if (!Files.exists(suite)) {
                throw new CommandFailure("file.missing", "There is no suite " + suite + ".");
            }
            var found = RowReader.read(suite).allRows();
            if (found.isEmpty()) {
                throw new CommandFailure("suite.empty", "The suite " + suite + " has no rows.");
            }
            all.put(suite, found);
        }
        return all;
    }

    private SequencedMap<Path, SuiteReport> run(PolicyUnderTest policy, SequencedMap<Path, List<LabelledRow>> all) {
        var reports = new LinkedHashMap<Path, SuiteReport>();
        try (policy) {
            all.forEach((suite, found) -> reports.put(suite, policy.run(suite, found)));
        }
        return reports;
    }
}
