package dev.gatehouse.app.suite;

import dev.gatehouse.workbench.base.WorkbenchException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The folder `suites` of a workspace. Whoever puts a file of labelled prompts there has it run with the others.
public final class SuiteFolder {
    private SuiteFolder() {}

    /// The suites by name. An empty folder gets the starter suite first.
    ///
    /// @throws WorkbenchException `suites.folder` when the folder cannot be read or written
    public static List<Path> files(Path workspace) {
        Path folder = workspace.resolve("suites");
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                try (InputStream starter = SuiteFolder.class.getResourceAsStream(StarterSuite.NAME)) {
                    Files.copy(
                            Objects.requireNonNull(starter, "the starter suite is missing from the jar"),
                            folder.resolve(StarterSuite.NAME));
                }
            }
            try (var files = Files.list(folder)) {
                return files.filter(SuiteFolder::isSuite).sorted().toList();
            }
        } catch (IOException e) {
            throw new WorkbenchException(
                    "suites.folder",
                    "The folder " + folder + " cannot be used (" + e.getMessage()
                            + "). Check its permissions and the disk's free space.",
                    e);
        }
    }

    private static boolean isSuite(Path file) {
        String name = file.toString();
        return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
    }
}
