package dev.gatehouse.cli.release;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.trust.Verification;
import dev.gatehouse.workbench.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Checks a release file as a backend would.
@Command(
        name = "verify",
        description =
                "Check a release file as a backend would that trusts this workspace. Exit code 1 when it is refused.")
final class ReleaseVerify extends WorkspaceUseCase {
    @Parameters(paramLabel = "FILE", description = "A release, such as \"gatehouse release show --save\" writes.")
    Path file = Path.of("");

    ReleaseVerify(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("file.missing", "There is no release file " + file + ".");
        }
        var bundle = ReleaseBundle.read(file);
        var object = new LinkedHashMap<String, Object>();
        object.put("file", file.toString());
        object.put("sha256", bundle.digest());
        return switch (workspace.releases().verify(bundle)) {
            case Verification.Accepted(var release) -> {
                object.put("ok", true);
                object.put("version", release.version());
                object.put("expires", release.expires().toString());
                object.put("targets", release.names());
                print(
                        file + ": release v" + release.version() + ", every signature holds until " + release.expires()
                                + ", SHA-256 " + bundle.digest(),
                        object);
                yield ExitCode.OK;
            }
            case Verification.Refused(var refusal) -> {
                object.put("ok", false);
                object.put("code", refusal.code().code());
                object.put("message", refusal.sentence());
                print(file + ": " + refusal.sentence() + " [" + refusal.code().code() + "]", object);
                yield ExitCode.FINDING;
            }
        };
    }
}
