package dev.gatehouse.gateway.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.gateway.config.GatewayConfig;
import dev.gatehouse.gateway.config.GatewayException;
import dev.gatehouse.policy.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
    private static final String GOOD = """
            backendId: edge-1
            environment: staging
            public:
              address: 127.0.0.1
              port: 8443
            admin:
              address: 127.0.0.1
              port: 0
            adminCertificates:
              - admin.pem
            root: root.json
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("admin.pem"), "-");
        Files.writeString(folder.resolve("root.json"), "-");
    }

    @Test
    void readsSettings() throws IOException {
        // Given
        Files.writeString(folder.resolve("gateway.yaml"), GOOD + "bounds:\n  bodyKiB: 2\n");
        // When
        var config = ConfigReader.read(folder);
        // Then
        assertThat(config.backendId()).isEqualTo("edge-1");
        assertThat(config.environment()).isEqualTo(Environment.STAGING);
        assertThat(config.publicPlane()).isEqualTo(new GatewayConfig.Listen("127.0.0.1", 8443));
        assertThat(config.bounds()).isEqualTo(new GatewayConfig.Bounds(2048, 8));
        assertThat(config.adminCertificates()).containsExactly(folder.resolve("admin.pem"));
    }

    @Test
    void saysThatTheFileIsMissing() {
        assertThatExceptionOfType(GatewayException.class)
                .isThrownBy(() -> ConfigReader.read(folder))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("config.missing");
                    assertThat(refused.sentence())
                            .contains(folder.resolve("gateway.yaml").toString());
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    backendId: edge-1     | backendId: Edge 1     | 1  | lower-case
                    environment: staging  | environment: moon     | 2  | must be one of
                    port: 8443            | port: 70000           | 5  | from 0 to 65535
                    port: 8443            | port: many            | 5  | whole number
                    port: 8443            | ports: 8443           | 5  | not known here
                    - admin.pem           | - nobody.pem          | 10 | not there
                    root: root.json       | root: other.json      | 11 | not there
                    root: root.json       | root: root.json, a: [ | 11 | YAML
                    address: 127.0.0.1    | address: [a]          | 4  | must be a text
                    backendId: edge-1     | # none                | 2  | "backendId" is missing
                    """)
    void namesTheLineOfWhatIsWrong(String good, String bad, int line, String what) throws IOException {
        // Given
        int at = GOOD.indexOf(good);
        Files.writeString(
                folder.resolve("gateway.yaml"), GOOD.substring(0, at) + bad + GOOD.substring(at + good.length()));
        // When / Then
        assertThatExceptionOfType(GatewayException.class)
                .isThrownBy(() -> ConfigReader.read(folder))
                .satisfies(refused -> assertThat(refused.sentence())
                        .contains("gateway.yaml:" + line)
                        .contains(what));
    }
}
