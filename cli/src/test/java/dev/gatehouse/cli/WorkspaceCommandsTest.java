package dev.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.testing.Json;
import dev.gatehouse.cli.testing.Samples;
import dev.gatehouse.cli.testing.Shell;
import dev.gatehouse.gateway.Gateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceCommandsTest {
    @TempDir
    Path home;

    private Shell shell = Shell.in(Path.of(""));

    @BeforeEach
    void openAShell() {
        shell = Shell.in(home);
    }

    @Test
    void aKeyIsPrintedOnceAndNothingElseWithIt() {
        // When
        var made = shell.run("keys", "create", "--role", "app", "--owner", "Team A", "--lifetime", "30d");
        var listed = shell.run("keys", "list");

        // Then
        assertThat(made.code()).isZero();
        assertThat(made.lines()).singleElement().asString().startsWith("ghk_");
        assertThat(made.err())
                .contains("Team A", "not shown again")
                .doesNotContain(made.out().strip());
        assertThat(listed.out())
                .contains("Team A", "app", "new")
                .doesNotContain(made.out().strip());
    }

    @Test
    void aKeyIsMadeDisabledAndRevokedByMachines() {
        // Given
        var made = Json.object(shell.run("keys", "create", "--role", "batch", "--owner", "Nightly", "--json")
                .out());
        assertThat(Json.text(made, "key")).startsWith(Json.text(made, "prefix"));

        // When
        var disabled = shell.run("keys", "disable", Json.text(made, "id"), "--json");
        var revoked = shell.run("keys", "revoke", Json.text(made, "prefix"), "--json");

        // Then
        assertThat(disabled.objects().getFirst()).containsEntry("status", "disabled");
        assertThat(revoked.objects().getFirst()).containsEntry("status", "revoked");
        assertThat(shell.run("keys", "list", "--json").objects())
                .singleElement()
                .satisfies(key ->
                        assertThat(key).containsEntry("status", "revoked").doesNotContainKey("key"));
    }

    @Test
    void unknownKeysAndRolesAndOddLifetimesAreTold() {
        // When
        var key = shell.run("keys", "revoke", "nobody");
        var role = shell.run("keys", "create", "--role", "king", "--owner", "x");
        var odd = shell.run("keys", "create", "--role", "app", "--owner", "x", "--lifetime", "soon");
        var tooLong = shell.run("keys", "create", "--role", "app", "--owner", "x", "--lifetime", "900d");

        // Then
        assertThat(key.code()).isEqualTo(3);
        assertThat(key.err()).contains("\"nobody\"", "[key.unknown]");
        assertThat(role.err()).contains("\"king\"", "[key.unknown-role]");
        assertThat(odd.code()).isEqualTo(2);
        assertThat(odd.err()).contains("'soon'", "30d");
        assertThat(tooLong.err()).contains("[key.lifetime]");
    }

    @Test
    void rolesAreListedWithWhatTheyMay() {
        // When
        var ran = shell.run("roles", "list");

        // Then
        assertThat(ran.out()).contains("app", "infer, stream", "batch");
        assertThat(shell.run("roles", "list", "--json").objects()).hasSize(2);
    }

    @Test
    void aReleaseGoesFromDraftToARunningGateway() {
        // Given
        var folder = home.resolve("edge");
        var prepared = shell.run("backends", "prepare", folder, "--id", "edge", "--port", 0, "--admin-port", 0);
        assertThat(prepared.code()).isZero();
        try (var gateway = Gateway.start(Gateway.read(folder))) {
            var admin = "https://127.0.0.1:" + gateway.adminPort();
            var added = shell.run(
                    "backends", "add", "edge", "--admin", admin, "--certificate", folder.resolve("certificate.pem"));
            assertThat(added.all()).contains("Backend edge is registered");
            assertThat(shell.run("backends", "list").out()).contains("edge", admin);
            assertThat(shell.run("status").out()).contains("edge", "none");

            // When
            var candidate = home.resolve("next.release");
            var created = shell.run("release", "create", "--out", candidate, "--note", "First", "--json");
            var signed = shell.run("release", "sign", candidate, "--note", "First", "--json");
            var pushed = shell.run("push", "--json");

            // Then
            assertThat(created.objects().getFirst()).containsEntry("version", 1).containsEntry("needed", 1);
            assertThat(signed.objects().getFirst()).containsEntry("published", true);
            assertThat(pushed.code()).isZero();
            assertThat(pushed.objects().getFirst()).containsEntry("outcome", "proven");
            assertThat(gateway.status().releaseVersion()).isOne();
            var status = shell.run("status", "--json");
            assertThat(status.code()).isZero();
            assertThat(status.objects().getFirst())
                    .containsEntry("state", "in-sync")
                    .containsEntry("release", 1);
            assertThat(shell.run("release", "show").out()).contains("v1", "First", "dev: edge");
            assertThat(shell.run("traffic", "tail", "--json").code()).isZero();
        }
        var unreachable = shell.run("push", "--backend", "edge");
        assertThat(unreachable.code()).isEqualTo(1);
        assertThat(unreachable.out()).contains("edge: ", "[backend.");
    }

    @Test
    void anEditedReleaseFileIsRefused() throws IOException {
        // Given
        release();
        var file = home.resolve("v1.zip");
        assertThat(shell.run("release", "show", 1, "--save", file).code()).isZero();
        var whole = shell.run("release", "verify", file);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        // When
        var edited = shell.run("release", "verify", file, "--json");

        // Then
        assertThat(whole.code()).isZero();
        assertThat(whole.out()).contains("every signature holds");
        assertThat(edited.code()).isEqualTo(1);
        assertThat(edited.objects().getFirst()).containsEntry("ok", false);
        assertThat(Json.text(edited.objects().getFirst(), "code")).startsWith("release.");
    }

    @Test
    void nothingIsReleasedForNobody() {
        // When
        var created = shell.run("release", "create", "--out", home.resolve("next.release"));
        var pushed = shell.run("push");

        // Then
        assertThat(created.code()).isEqualTo(3);
        assertThat(created.err()).contains("[release.no-backend]");
        assertThat(pushed.err()).contains("[release.none]");
    }

    @Test
    void whatIsNoCertificateIsTold() {
        // When
        var ran = shell.run(
                "backends",
                "add",
                "edge",
                "--admin",
                "https://127.0.0.1:9",
                "--certificate",
                Samples.ASSISTANT.resolve("policy.yaml"));

        // Then
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("[backend.certificate]");
    }

    @Test
    void aDamagedWorkspaceIsToldAndLeftAsItIs() throws IOException {
        // Given
        shell.run("keys", "list");
        Path database;
        try (var files = Files.walk(home.resolve("workspace"))) {
            database = files.filter(each -> each.toString().endsWith(".mv.db"))
                    .findFirst()
                    .orElseThrow();
        }
        var garbage = "this is no database".repeat(500);
        Files.writeString(database, garbage);

        // When
        var ran = shell.run("keys", "list");

        // Then
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("[workspace.damaged]").doesNotContain("\tat ");
        assertThat(Samples.read(database)).isEqualTo(garbage);
    }

    private void release() {
        var folder = home.resolve("edge");
        shell.run("backends", "prepare", folder, "--id", "edge", "--port", 0, "--admin-port", 0);
        try (var gateway = Gateway.start(Gateway.read(folder))) {
            var admin = "https://127.0.0.1:" + gateway.adminPort();
            shell.run("backends", "add", "edge", "--admin", admin, "--certificate", folder.resolve("certificate.pem"));
        }
        var candidate = home.resolve("next.release");
        shell.run("release", "create", "--out", candidate);
        assertThat(shell.run("release", "sign", candidate).code()).isZero();
    }
}
