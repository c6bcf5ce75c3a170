package dev.gatehouse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.gateway.EmbeddedGateway.Ports;
import dev.gatehouse.gateway.EmbeddedGateway.Preparation;
import dev.gatehouse.gateway.config.GatewayException;
import dev.gatehouse.gateway.testing.Console;
import dev.gatehouse.gateway.testing.TestGateway;
import dev.gatehouse.policy.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @TempDir
    Path folder;

    private Console console;

    @BeforeEach
    void console() {
        console = new Console(folder.resolve("console"));
    }

    @Test
    void namesThePortItsHolderAndTheRemedy() throws IOException {
        // Given
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var preparation = preparation(console.root(), new Ports(taken.getLocalPort(), 0));
            // When / Then
            assertThatExceptionOfType(GatewayException.class)
                    .isThrownBy(() -> EmbeddedGateway.start(folder.resolve("gateway"), preparation))
                    .satisfies(refused -> {
                        assertThat(refused.code()).isEqualTo("config.port-in-use");
                        assertThat(refused.sentence())
                                .contains("public port " + taken.getLocalPort())
                                .contains("public.port in ")
                                .contains(
                                        Files.isDirectory(Path.of("/proc/net"))
                                                ? "process "
                                                        + ProcessHandle.current()
                                                                .pid()
                                                : "process");
                    });
        }
        // And everything it had opened is free again
        EmbeddedGateway.start(folder.resolve("gateway"), preparation(console.root(), Ports.FREE))
                .close();
    }

    @Test
    void letsOneGatewayWorkInAFolder() {
        // Given
        var preparation = preparation(console.root(), Ports.FREE);
        try (var first = EmbeddedGateway.start(folder.resolve("gateway"), preparation)) {
            assertThat(first.publicPort()).isPositive();
            // When / Then
            assertThatExceptionOfType(GatewayException.class)
                    .isThrownBy(() -> EmbeddedGateway.start(folder.resolve("gateway"), preparation))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("config.folder-in-use"));
        }
    }

    @Test
    void refusesARootThatIsNone() {
        // When / Then
        assertThatExceptionOfType(GatewayException.class)
                .isThrownBy(() -> EmbeddedGateway.start(
                        folder.resolve("gateway"), preparation(new byte[] {'{', '}'}, Ports.FREE)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("config.root"));
    }

    @Test
    void refusesAnAdminCertificateThatIsNone() {
        // Given
        var preparation = new Preparation("test-gateway", Environment.DEV, "nonsense", console.root(), Ports.FREE);
        // When / Then
        assertThatExceptionOfType(GatewayException.class)
                .isThrownBy(() -> EmbeddedGateway.start(folder.resolve("gateway"), preparation))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("config.certificate"));
    }

    @Test
    void closesTwiceAndFreesItsPorts() throws IOException {
        // Given
        var gateway = TestGateway.start(folder.resolve("gateway"), console);
        int port = gateway.running().publicPort();
        // When
        gateway.close();
        gateway.close();
        // Then
        try (var free = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(free.isBound()).isTrue();
        }
    }

    private Preparation preparation(byte[] root, Ports ports) {
        return new Preparation(
                "test-gateway", Environment.DEV, console.identity().certificatePem(), root, ports);
    }
}
