package dev.gatehouse.cli.suite;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.Words;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.Terminal;
import dev.gatehouse.engine.PolicyEngine;
import dev.gatehouse.engine.PolicyEngines;
import dev.gatehouse.engine.ledger.InMemoryLedger;
import dev.gatehouse.engine.rows.LabelledRow;
import dev.gatehouse.engine.suite.SuiteListener;
import dev.gatehouse.engine.suite.SuiteReport;
import dev.gatehouse.engine.suite.SuiteRunner;
import dev.gatehouse.engine.suite.SuiteSetup;
import dev.gatehouse.policy.PolicySet;
import java.nio.file.Path;
import java.util.List;

/// A policy, compiled once, that judges suites.
final class PolicyUnderTest implements AutoCloseable {
    private final SuiteSetup setup;
    private final PolicyEngine engine;
    private final SuiteRunner runner;
    private final Terminal terminal;

    PolicyUnderTest(PolicySet policy, Surroundings surroundings) {
        setup = setup(policy);
        engine = PolicyEngines.compile(setup.policy(), new InMemoryLedger(), surroundings.clock());
        runner = SuiteRunner.onAllCores(surroundings.clock());
        terminal = surroundings.terminal();
    }

    private static SuiteSetup setup(PolicySet policy) {
        try {
            return SuiteSetup.of(policy);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("suite.no-route", "The suite cannot run: " + e.getMessage() + ".");
        }
    }

    SuiteReport run(Path suite, List<LabelledRow> rows) {
        var report = runner.run(engine, setup, rows, progress -> {
            terminal.progress("%s: %d of %d, %s rows/s, %d s left"
                    .formatted(
                            suite.getFileName(),
                            progress.done(),
                            progress.total(),
                            Words.decimal(progress.rate(), 0),
                            progress.remaining().toSeconds()));
            return SuiteListener.Next.CONTINUE;
        });
        terminal.progressDone();
        return report.orElseThrow(
                () -> new CommandFailure("suite.interrupted", "The suite " + suite + " was interrupted."));
    }

    @Override
    public void close() {
        engine.close();
    }
}
