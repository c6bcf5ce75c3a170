package dev.gatehouse.cli.release;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.Words;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.trust.ReleaseCandidate;
import dev.gatehouse.trust.file.AtomicFiles;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.releases.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Signs a candidate with this workspace's key, and publishes it once enough have signed.
@Command(
        name = "sign",
        description = "Sign a candidate with this workspace's key, and publish the release once enough have signed.")
final class ReleaseSign extends WorkspaceUseCase {
    @Parameters(paramLabel = "FILE", description = "What \"gatehouse release create\" made.")
    Path file = Path.of("");

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What it is about, one line.")
    String note = "";

    ReleaseSign(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        var signed = workspace.releases().sign(new Candidate(read(), note, 0, 0));
        AtomicFiles.write(file, signed.signable().bytes());
        var object = new LinkedHashMap<String, Object>();
        object.put("file", file.toString());
        object.put("version", signed.version());
        object.put("digest", signed.digest());
        object.put("signed", signed.signed());
        object.put("needed", signed.needed());
        object.put("published", signed.complete());
        if (!signed.complete()) {
            print(
                    "Release v" + signed.version() + " has " + signed.signed() + " of "
                            + Words.count(signed.needed(), "signature") + ". Hand " + file + " to the next approver.",
                    object);
            return ExitCode.OK;
        }
        var release = workspace.releases().publish(signed);
        object.put("bundleSha256", release.bundleSha256());
        print(
                "Release v" + release.version() + " is signed and published until " + release.expires() + ", SHA-256 "
                        + release.bundleSha256() + ". Next: gatehouse push",
                object);
        return ExitCode.OK;
    }

    private ReleaseCandidate read() {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    "file.missing",
                    "There is no file " + file + ". \"gatehouse release create --out FILE\" makes one.");
        }
        try {
            return ReleaseCandidate.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CommandFailure("file.unreadable", file + " cannot be read (" + e.getMessage() + ").");
        }
    }
}
