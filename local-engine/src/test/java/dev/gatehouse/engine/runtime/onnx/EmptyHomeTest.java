package dev.gatehouse.engine.runtime.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that has nothing but its class path: no settings, an empty home, a proxy that does not answer.
class EmptyHomeTest {
    @TempDir
    Path home;

    @Test
    void encodesOfflineAndUnpacksBelowTheCacheFolderOfTheHome() throws Exception {
        // Given
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + home,
                "-Dhttp.proxyHost=127.0.0.1",
                "-Dhttp.proxyPort=9",
                "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=9",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("XDG_CACHE_HOME", "DJL_CACHE_DIR", "OPT_OUT_TRACKING"));
        // When
        var child = builder.start();
        var output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // Then
        assertThat(child.waitFor()).as(output).isZero();
        assertThat(output).contains("dimensions 384");
        assertThat(below(home)).allMatch(file -> file.startsWith(home.resolve(".cache/gatehouse/djl")));
    }

    @Test
    void prefersTheCacheFolderThatTheEnvironmentNames() {
        assertThat(DjlSetup.cacheFolder(Map.of("XDG_CACHE_HOME", home.toString())))
                .isEqualTo(home.resolve("gatehouse/djl"))
                .isDirectory();
    }

    @Test
    void makesFolderForTemporaryFilesWhereTheCacheCannotBe() throws Exception {
        var file = Files.createFile(home.resolve("a-file"));

        assertThat(DjlSetup.cacheFolder(Map.of("XDG_CACHE_HOME", file.toString())))
                .isDirectory()
                .isWritable();
    }

    private static List<Path> below(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /// What the process runs.
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            try (var encoder = new OnnxEncoderRuntime().open("all-minilm-l6-v2-q")) {
                var vector = encoder.encode("good morning").getFirst().vector();
                System.out.println("dimensions " + vector.length);
            }
        }
    }
}
