package dev.gatehouse.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be seen in source files alone.
class SourceRulesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern HOST = Pattern.compile(
            "registry\\.npmjs|repo1?\\.maven|deb\\.debian\\.org|pypi\\.org|crates\\.io|proxy\\.golang",
            Pattern.CASE_INSENSITIVE);

    @Test
    void everyPackageSaysWhatBelongsInIt() throws Exception {
        assertThat(packagesWithoutInfo(ROOT)).isEmpty();
    }

    @Test
    void findsPackageThatSaysNothing(@TempDir Path planted) throws Exception {
        var folder = Files.createDirectories(planted.resolve("module/src/main/java/p"));
        Files.writeString(folder.resolve("A.java"), "package p;");

        assertThat(packagesWithoutInfo(planted)).containsExactly(folder);
    }

    @Test
    void noFileNamesThePackageRegistries() throws Exception {
        assertThat(filesNamingRegistries(ROOT)).isEmpty();
    }

    @Test
    void findsFileThatNamesRegistry(@TempDir Path planted) throws Exception {
        var file = Files.writeString(planted.resolve("install.sh"), "curl https://registry.npm" + "js.org/left-pad");

        assertThat(filesNamingRegistries(planted)).containsExactly(file);
    }

    private static List<Path> packagesWithoutInfo(Path root) throws Exception {
        return sources(root, ".java").stream()
                .filter(file -> file.toString().matches(".*/src/(main|test)/java/.*"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !folder.endsWith("java") && !Files.exists(folder.resolve("package-info.java")))
                .toList();
    }

    private static List<Path> filesNamingRegistries(Path root) throws Exception {
        return sources(root, ".java", ".xml", ".sh", ".md", ".py", ".json", ".yaml", "gatehouse", "test", "run")
                .stream()
                .filter(file -> !file.endsWith("SourceRulesTest.java"))
                .filter(file -> HOST.matcher(read(file)).find())
                .toList();
    }

    private static List<Path> sources(Path root, String... endings) throws Exception {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !root.relativize(file).toString().matches("(.*/)?(target|\\.git|node_modules)/.*"))
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
