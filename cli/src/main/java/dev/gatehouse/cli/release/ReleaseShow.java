package dev.gatehouse.cli.release;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.releases.Release;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows releases, and saves the file of one.
@Command(name = "show", description = "Show the releases of a workspace, or one of them.")
final class ReleaseShow extends WorkspaceUseCase {
    @Parameters(paramLabel = "VERSION", arity = "0..1", description = "The number of a release; else all.")
    Optional<Long> version = Optional.empty();

    @Option(names = "--save", paramLabel = "FILE", description = "Write the release there, byte for byte.")
    Optional<Path> save = Optional.empty();

    ReleaseShow(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        List<Release> shown = workspace.releases().history().stream()
                .filter(each -> version.isEmpty() || each.version() == version.get())
                .toList();
        if (shown.isEmpty() && version.isPresent()) {
            throw new CommandFailure(
                    "release.unknown", "There is no release v" + version.get() + " here. Show all to see the numbers.");
        }
        save.ifPresent(file -> save(workspace, file));
        if (format() == Format.JSON) {
            shown.forEach(each -> print("", ReleaseText.object(each)));
        } else {
            terminal()
                    .list(
                            ReleaseText.HEADER,
                            shown.stream().map(ReleaseText::row).toList(),
                            "Nothing was released here yet. Make a release: gatehouse release create --out FILE");
        }
        return ExitCode.OK;
    }

    private void save(Workspace workspace, Path file) {
        long wanted = version.orElseThrow(
                () -> new CommandFailure("release.which", "--save needs the number of the release to write."));
        workspace.releases().bundle(wanted).writeTo(file);
    }
}
