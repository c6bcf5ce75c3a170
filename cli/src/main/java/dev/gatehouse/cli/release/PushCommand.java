package dev.gatehouse.cli.release;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.backends.PushOutcome;
import dev.gatehouse.workbench.releases.Release;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Sends a release to backends and reads it back from each.
@Command(
        name = "push",
        description =
                "Send a release to the backends and read it back from each. Exit code 1 unless all of them run it.")
public final class PushCommand extends WorkspaceUseCase {
    @Option(names = "--backend", paramLabel = "ID", description = "Only this one; else all.")
    Optional<String> backend = Optional.empty();

    @Option(names = "--release", paramLabel = "VERSION", description = "This release; else the newest.")
    Optional<Long> version = Optional.empty();

    public PushCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        long wanted = version.or(() -> workspace.releases().latest().map(Release::version))
                .orElseThrow(() -> new CommandFailure(
                        "release.none", "Nothing was released here yet. Create and sign a release first."));
        List<PushOutcome> outcomes = backend.map(
                        id -> List.of(workspace.backends().push(wanted, id)))
                .orElseGet(() -> workspace.backends().push(wanted));
        if (outcomes.isEmpty()) {
            throw new CommandFailure(
                    "backend.none", "No backend is registered here. Add one: gatehouse backends add --help");
        }
        outcomes.forEach(each -> print(words(each), object(each, wanted)));
        return outcomes.stream().allMatch(PushOutcome.Proven.class::isInstance) ? ExitCode.OK : ExitCode.FINDING;
    }

    private static String words(PushOutcome outcome) {
        return outcome.backend() + ": "
                + switch (outcome) {
                    case PushOutcome.Proven proven ->
                        "release v" + proven.version() + " is in force, read back byte for byte, SHA-256 "
                                + proven.bundleSha256() + ", in "
                                + proven.took().toMillis() + " ms";
                    case PushOutcome.Differs differs ->
                        "runs something else than was sent: sent " + differs.sentSha256() + ", read "
                                + (differs.readSha256().isEmpty() ? "nothing" : differs.readSha256());
                    case PushOutcome.Refused refused -> refused.sentence() + " [" + refused.code() + "]";
                    case PushOutcome.Unreachable unreachable ->
                        unreachable.sentence() + " [" + unreachable.code() + "]";
                };
    }

    private static Map<String, Object> object(PushOutcome outcome, long version) {
        var object = new LinkedHashMap<String, Object>();
        object.put("backend", outcome.backend());
        object.put("release", version);
        switch (outcome) {
            case PushOutcome.Proven proven -> {
                object.put("outcome", "proven");
                object.put("sha256", proven.bundleSha256());
                object.put("tookMillis", proven.took().toMillis());
            }
            case PushOutcome.Differs differs -> {
                object.put("outcome", "differs");
                object.put("sentSha256", differs.sentSha256());
                object.put("readSha256", differs.readSha256());
            }
            case PushOutcome.Refused refused -> {
                object.put("outcome", "refused");
                object.put("code", refused.code());
                object.put("message", refused.sentence());
            }
            case PushOutcome.Unreachable unreachable -> {
                object.put("outcome", "unreachable");
                object.put("code", unreachable.code());
                object.put("message", unreachable.sentence());
            }
        }
        return object;
    }
}
