package dev.gatehouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The words of every folder: each key begins with the folder's name, is used there, and each used key exists.
class TextsContractTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9]+)+)\"");

    static Stream<Path> files() throws IOException {
        try (var all = Files.walk(RESOURCES)) {
            return all.filter(file -> file.endsWith("texts.properties")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyKeyIsUsedAndEveryUsedKeyExists(Path file) throws IOException {
        // Given
        Path folder = RESOURCES.relativize(file.getParent());
        String prefix = folder.getFileName() + ".";
        var keys = new TreeSet<>(load(file).stringPropertyNames());
        // When
        var used = new TreeSet<String>();
        try (var sources = Files.list(SOURCES.resolve(folder))) {
            for (var source :
                    sources.filter(one -> one.toString().endsWith(".java")).toList()) {
                QUOTED.matcher(Files.readString(source))
                        .results()
                        .map(match -> match.group(1))
                        .filter(key -> key.startsWith(prefix))
                        .forEach(used::add);
            }
        }
        if (Path.of("dev/gatehouse/app/screen").equals(folder.getParent())) {
            used.add(prefix + "title");
        }
        // Then
        assertThat(keys).allMatch(key -> key.startsWith(prefix));
        var unused = new TreeSet<>(keys);
        unused.removeAll(used);
        assertThat(unused).as("keys that nobody uses").isEmpty();
        var missing = new TreeSet<>(used);
        missing.removeAll(keys);
        missing.removeIf(key -> isCommandId(folder, key));
        assertThat(missing).as("keys that do not exist").isEmpty();
    }

    @Test
    void wordsFollowTheStyleOfTheHouse() throws IOException {
        for (var file : files().toList()) {
            for (var value : load(file).values()) {
                // Then
                assertThat(value.toString())
                        .as(file.toString())
                        .doesNotContain("!")
                        .doesNotContainIgnoringCase("please");
            }
        }
    }

    /// The id of a command looks like a key; it is the first argument of `Command.of`.
    private static boolean isCommandId(Path folder, String key) {
        try (var sources = Files.list(SOURCES.resolve(folder))) {
            var pattern = Pattern.compile("Command(?:\\.of)?\\(\\s*\"" + Pattern.quote(key) + "\"");
            for (var source : sources.toList()) {
                if (pattern.matcher(Files.readString(source)).find()) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
