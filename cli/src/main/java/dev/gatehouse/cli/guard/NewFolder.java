package dev.gatehouse.cli.guard;

import dev.gatehouse.cli.command.Cleanup;
import dev.gatehouse.cli.terminal.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A folder that appears whole or not at all, also when the process is asked to end: it is written beside its place and
/// moved there at last.
final class NewFolder implements AutoCloseable {
    private final Path place;
    private final Path draft;
    private final Cleanup cleanup;

    private NewFolder(Path place, Path draft, Cleanup cleanup) {
        this.place = place;
        this.draft = draft;
        this.cleanup = cleanup;
    }

    /// @throws CommandFailure `file.exists` when something is there already
    static NewFolder inPlaceOf(Path place) {
        var target = place.toAbsolutePath().normalize();
        try {
            if (Files.exists(target)) {
                throw new CommandFailure(
                        "file.exists", place + " is there already. Name a folder that is not, or remove it first.");
            }
            var above = target.getParent();
            if (above == null) {
                throw new CommandFailure("file.exists", place + " is no place for a new folder.");
            }
            Files.createDirectories(above);
            var draft = Files.createDirectory(above.resolve(
                    "." + target.getFileName() + "-" + ProcessHandle.current().pid()));
            return new NewFolder(target, draft, Cleanup.of(draft));
        } catch (IOException e) {
            throw new CommandFailure(
                    "file.unwritable", place + " cannot be made (" + e.getMessage() + "). Choose another place.");
        }
    }

    /// Where to write.
    Path draft() {
        return draft;
    }

    /// Puts what was written in its place.
    void keep() {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cleanup.close();
    }
}
