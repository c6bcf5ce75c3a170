package dev.gatehouse.cli.keys;

import dev.gatehouse.cli.command.Spans;
import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.json.JsonLine;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.keys.KeyRequest;
import dev.gatehouse.workbench.keys.NewKey;
import java.time.Duration;
import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes a key and shows it, once.
@Command(name = "create", description = "Make an API key. It is printed once and kept nowhere.")
final class KeysCreate extends WorkspaceUseCase {
    @Option(names = "--role", required = true, paramLabel = "ID", description = "A role of the workspace's draft.")
    String role = "";

    @Option(names = "--owner", required = true, paramLabel = "NAME", description = "Who gets it: a team or a person.")
    String owner = "";

    @Option(
            names = "--lifetime",
            paramLabel = "SPAN",
            defaultValue = "30d",
            converter = Spans.class,
            description = "How long it lives, such as 30d or 12h (${DEFAULT-VALUE}).")
    Duration lifetime = Duration.ZERO;

    KeysCreate(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        var made = workspace.keys().create(new KeyRequest(role, owner, lifetime));
        show(made);
        if (format() == Format.TEXT) {
            terminal()
                    .err()
                    .println("Key " + made.view().id() + " for " + made.view().owner() + ", until "
                            + made.view().expires() + ". Keep it now: it is not shown again. "
                            + KeyText.next(made.view()));
            terminal().err().flush();
        }
        return ExitCode.OK;
    }

    /// The characters of the key go straight from its token to the stream.
    private void show(NewKey made) {
        var out = terminal().out();
        try (var key = made.key()) {
            var characters = key.reveal();
            try {
                switch (format()) {
                    case TEXT -> {
                        out.write(characters);
                        out.println();
                    }
                    case JSON -> {
                        out.print("{\"key\":\"");
                        out.write(characters);
                        out.print("\",");
                        out.println(JsonLine.of(KeyText.object(made.view())).substring(1));
                    }
                }
                out.flush();
            } finally {
                Arrays.fill(characters, '\0');
            }
        }
    }
}
