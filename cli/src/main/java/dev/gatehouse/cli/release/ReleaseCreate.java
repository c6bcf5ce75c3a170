package dev.gatehouse.cli.release;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.Words;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.trust.file.AtomicFiles;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.releases.Consequences;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Fixes the bytes of the next release in a file that approvers sign.
@Command(
        name = "create",
        description = "Fix the bytes of the next release in a file that approvers sign, and tell what it would change.")
final class ReleaseCreate extends WorkspaceUseCase {
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to make.")
    Path out = Path.of("");

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What it is about, one line.")
    String note = "";

    ReleaseCreate(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        if (Files.exists(out)) {
            throw new CommandFailure("file.exists", out + " is there already. Name a file that is not.");
        }
        var consequences = workspace.releases().consequences();
        var candidate = workspace.releases().draft(note);
        AtomicFiles.write(out, candidate.signable().bytes());
        var changes = consequences.policy().orElseThrow();
        var object = new LinkedHashMap<String, Object>();
        object.put("file", out.toString());
        object.put("version", candidate.version());
        object.put("digest", candidate.digest());
        object.put("signed", candidate.signed());
        object.put("needed", candidate.needed());
        object.put(
                "changes",
                changes.stream()
                        .map(each -> each.path() + ": " + each.sentence())
                        .toList());
        object.put("changedKeys", consequences.keys().size());
        print(
                words(consequences) + "Release v" + candidate.version() + " waits for "
                        + Words.count(candidate.needed() - candidate.signed(), "signature") + " in " + out + ", digest "
                        + candidate.digest() + ". Next: gatehouse release sign " + out,
                object);
        return ExitCode.OK;
    }

    private static String words(Consequences consequences) {
        return consequences.policy().orElseThrow().stream()
                        .map(each -> "  " + Words.of(each.direction()) + ": " + each.sentence() + "\n")
                        .collect(Collectors.joining())
                + (consequences.keys().isEmpty()
                        ? ""
                        : "  " + Words.count(consequences.keys().size(), "key") + " new or changed\n");
    }
}
