package dev.gatehouse.cli.traffic;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.Words;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.json.JsonLine;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.policy.json.TrafficJson;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.traffic.FeedState;
import dev.gatehouse.workbench.traffic.TrafficQuery;
import dev.gatehouse.workbench.traffic.TrafficRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Prints the newest requests, and with `--follow` those that come.
@Command(name = "tail", description = "Print the newest requests of all backends.")
final class TrafficTail extends WorkspaceUseCase {
    private static final int MOST = 5000;

    @Option(names = "--follow", description = "Go on with what comes, until Ctrl-C.")
    boolean follow;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "20",
            description = "Begin with so many, 0 to 5000 (${DEFAULT-VALUE}).")
    int lines;

    TrafficTail(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        if (lines < 0 || lines > MOST) {
            throw new CommandFailure("traffic.lines", "--lines must be 0 to " + MOST + ", not " + lines + ".");
        }
        var traffic = workspace.traffic();
        traffic.fetch();
        var queue = new LinkedBlockingQueue<List<TrafficRow>>();
        try (var listening = traffic.listen(queue::add)) {
            if (lines > 0) {
                var everything = TrafficQuery.between(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
                traffic.page(everything.limitedTo(lines)).rows().reversed().forEach(this::show);
            }
            traffic.feeds().forEach(this::tellBroken);
            if (follow) {
                try (var following = traffic.follow()) {
                    showWhatComes(queue);
                }
            }
        }
        return ExitCode.OK;
    }

    private void showWhatComes(BlockingQueue<List<TrafficRow>> queue) {
        try {
            while (true) {
                queue.take().forEach(this::show);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellBroken(FeedState feed) {
        if (feed instanceof FeedState.Broken broken) {
            terminal().failure(format(), broken.code(), broken.sentence());
        }
    }

    private void show(TrafficRow row) {
        var event = row.event();
        if (format() == Format.JSON) {
            var backend = JsonLine.of(Map.of("backend", row.backend()));
            terminal()
                    .out()
                    .println(backend.substring(0, backend.length() - 1) + ","
                            + TrafficJson.line(event).substring(1));
        } else {
            terminal()
                    .out()
                    .println("%s  %-12s %3d  %-12s %-20s %-14s %5d in %5d out  %s  %5d ms  %s"
                            .formatted(
                                    event.at(),
                                    row.backend(),
                                    event.status(),
                                    Words.of(event.verdict()),
                                    event.model(),
                                    event.key().prefix(),
                                    event.usage().inputTokens(),
                                    event.usage().outputTokens(),
                                    Words.dollars(event.usage().costUsdMicros()),
                                    event.usage().totalMillis(),
                                    event.reason())
                            .stripTrailing());
        }
        terminal().out().flush();
    }
}
