package dev.gatehouse.cli.prompt;

import dev.gatehouse.cli.command.PolicyFolder;
import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.UseCase;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.engine.AnswerStream;
import dev.gatehouse.engine.TargetModels;
import dev.gatehouse.engine.TraceDepth;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.workbench.base.Stop;
import dev.gatehouse.workbench.drafts.Under;
import dev.gatehouse.workbench.playground.LocalPlayground;
import dev.gatehouse.workbench.playground.Trial;
import dev.gatehouse.workbench.playground.TrialResult;
import dev.gatehouse.workbench.playground.TrialWatcher;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Judges one prompt under a policy and, when asked, lets the target model answer it.
@Command(
        name = "test",
        description = "Judge one prompt under a policy. Exit code 1 when the prompt or its answer is refused.")
final class PromptTest extends UseCase {
    @Option(names = "--policy", required = true, paramLabel = "DIR", description = "The policy that decides.")
    Path place = Path.of("");

    @ArgGroup(multiplicity = "1")
    PromptText prompt = new PromptText();

    @Option(names = "--model", paramLabel = "ID", description = "The model that is asked; else the first that may be.")
    Optional<String> model = Optional.empty();

    @Option(names = "--role", paramLabel = "ID", description = "The role of the caller; else the first that may ask.")
    Optional<String> role = Optional.empty();

    @Option(names = "--full-trace", description = "Run every control, also when the verdict is certain.")
    boolean fullTrace;

    @Option(names = "--answer", description = "Send the prompt on to the target model and show its answer.")
    boolean answer;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            defaultValue = "256",
            description = "The longest answer (${DEFAULT-VALUE}).")
    int maxTokens;

    PromptTest(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        var policy = new PolicyFolder(place).policy();
        var asked = Asked.of(policy, model, role);
        var text = prompt.read(surroundings);
        if (maxTokens < 1) {
            throw new CommandFailure("prompt.max-tokens", "--max-tokens must be 1 or more, not " + maxTokens + ".");
        }
        var trial = new Trial(
                Under.DRAFT,
                asked.role(),
                asked.model(),
                List.of(Message.user(text)),
                fullTrace ? TraceDepth.FULL : TraceDepth.EARLY_EXIT,
                new Trial.Sampling(maxTokens, 0, 0));
        var report = new TrialReport(asked);
        var printing = new Printing(report);
        var result =
                answer ? answered(policy, trial, printing) : Judging.of(policy, trial, asked, surroundings.clock());
        if (!answer) {
            printing.judged(result.request());
        }
        print(report.closing(result), report.object(result));
        return result.request() instanceof Verdict.Deny
                        || result.answer()
                                .filter(each -> each.verdict() instanceof Verdict.Deny)
                                .isPresent()
                ? ExitCode.FINDING
                : ExitCode.OK;
    }

    private TrialResult answered(PolicySet policy, Trial trial, TrialWatcher watcher) {
        var targets = TargetModels.installed(surroundings.environment());
        try (var playground =
                new LocalPlayground(under -> policy, targets, surroundings.clock(), surroundings.random())) {
            return playground.run(trial, watcher, new Stop());
        }
    }

    /// Shows people what comes, as it comes; machines get one object at the end.
    private final class Printing implements TrialWatcher {
        private final TrialReport report;

        Printing(TrialReport report) {
            this.report = report;
        }

        @Override
        public void judged(Verdict verdict) {
            if (format() == Format.TEXT) {
                report.steps(verdict).forEach(terminal().out()::println);
                terminal().out().flush();
            }
        }

        @Override
        public void answered(AnswerStream.Piece piece) {
            if (format() == Format.TEXT) {
                terminal().out().print(piece.text());
                terminal().out().flush();
            }
        }
    }
}
