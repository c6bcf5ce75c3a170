package dev.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.testing.Shell;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class GatewayCommandTest {
    @TempDir
    Path home;

    @Test
    void aPortInUseIsToldWithWhereToChangeIt() throws IOException {
        // Given
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            prepare(taken.getLocalPort());

            // When
            var ran = Shell.in(home).run("gateway", "--config", home.resolve("edge"));

            // Then
            assertThat(ran.code()).isEqualTo(3);
            assertThat(ran.err())
                    .contains(String.valueOf(taken.getLocalPort()), "gateway.yaml", "[config.port-in-use]");
        }
    }

    @Test
    void servesUntilItIsToldToEnd() throws Exception {
        // Given
        prepare(0);
        var ended = new CompletableFuture<Shell.Ran>();
        var thread = Thread.ofPlatform()
                .start(() -> ended.complete(Shell.in(home).run("gateway", "--config", home.resolve("edge"), "--json")));
        waitFor(home.resolve("edge").resolve("certificate.pem"));
        Thread.sleep(Duration.ofSeconds(3));

        // When
        thread.interrupt();
        var ran = ended.get();

        // Then
        assertThat(ran.code()).isZero();
        assertThat(ran.objects().getFirst())
                .containsEntry("backend", "edge")
                .containsEntry("release", 0)
                .containsKeys("public", "admin");
    }

    @Test
    void aMissingFolderAndMissingSettingsAreTold() throws IOException {
        // When
        var folder = Shell.in(home).run("gateway", "--config", home.resolve("nowhere"));
        var settings = Shell.in(home).run("gateway", "--config", Files.createDirectory(home.resolve("empty")));

        // Then
        assertThat(folder.code()).isEqualTo(3);
        assertThat(folder.err()).contains("nowhere", "gatehouse backends prepare", "[file.missing]");
        assertThat(settings.err()).contains("gateway.yaml", "[config.missing]");
    }

    private void prepare(int port) {
        var ran = Shell.in(home)
                .run("backends", "prepare", home.resolve("edge"), "--id", "edge", "--port", port, "--admin-port", 0);
        assertThat(ran.code()).isZero();
    }

    private static void waitFor(Path file) throws InterruptedException {
        while (!Files.exists(file)) {
            Thread.sleep(Duration.ofMillis(50));
        }
    }
}
