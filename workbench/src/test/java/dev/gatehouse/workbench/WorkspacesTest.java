package dev.gatehouse.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.workbench.activity.ActivityEntry;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.keys.KeyRequest;
import dev.gatehouse.workbench.store.Database;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspacesTest {
    private static final WorkspaceOptions OPTIONS = Scene.options(Clock.systemUTC());

    @TempDir
    Path temporary;

    private Path folder() {
        return temporary.resolve("workspace");
    }

    @Test
    void beginsWithTheSamplePolicyAsDraft() {
        // When
        try (Workspace workspace = Workspaces.open(folder(), OPTIONS)) {
            // Then
            assertThat(workspace.drafts().current().source().files()).containsOnlyKeys("policy.yaml");
            assertThat(workspace.drafts().current().source().text("policy.yaml"))
                    .contains("name: assistant");
            assertThat(workspace.activity().latest(10))
                    .extracting(ActivityEntry::sentence)
                    .containsExactly("Workspace created with the sample policy");
        }
    }

    @Test
    void keepsEverythingOverReopening() {
        // Given
        try (Workspace workspace = Workspaces.open(folder(), OPTIONS)) {
            MemoryBackend.gateway("edge");
            workspace.backends().register(Scene.backend("edge"));
            workspace
                    .keys()
                    .create(new KeyRequest("app", "Team A", Duration.ofDays(1)))
                    .key()
                    .close();
            workspace.releases().release("first");
        }
        // When
        try (Workspace workspace = Workspaces.open(folder(), OPTIONS)) {
            // Then
            assertThat(workspace.keys().list()).hasSize(1);
            assertThat(workspace.backends().list()).hasSize(1);
            assertThat(workspace.releases().latest().orElseThrow().note()).isEqualTo("first");
            assertThat(workspace.drafts().view().changes()).isZero();
        }
    }

    @Test
    void secondOpeningSaysWhichProcessHasTheWorkspace() {
        try (Workspace open = Workspaces.open(folder(), OPTIONS)) {
            // When, Then
            assertThat(open.folder()).isEqualTo(folder());
            assertThatThrownBy(() -> Workspaces.open(folder(), OPTIONS))
                    .isInstanceOf(WorkbenchException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .extracting(e -> ((WorkbenchException) e).code())
                    .isEqualTo("workspace.in-use");
        }
    }

    @Test
    void damagedDatabaseIsNamedAndLeftAsItIs() throws IOException {
        // Given
        Workspaces.open(folder(), OPTIONS).close();
        byte[] damaged = damage();
        // When, Then
        assertThatThrownBy(() -> Workspaces.open(folder(), OPTIONS))
                .hasMessageContaining(Database.FILE)
                .hasMessageContaining("set the file aside")
                .extracting(e -> ((WorkbenchException) e).code())
                .isEqualTo("workspace.damaged");
        assertThat(Files.readAllBytes(folder().resolve(Database.FILE))).isEqualTo(damaged);
    }

    @Test
    void settingADamagedDatabaseAsideKeepsReleasesAndKeys() throws IOException {
        // Given
        try (Workspace workspace = Workspaces.open(folder(), OPTIONS)) {
            MemoryBackend.gateway("edge");
            workspace.backends().register(Scene.backend("edge"));
            workspace
                    .keys()
                    .create(new KeyRequest("app", "Team A", Duration.ofDays(1)))
                    .key()
                    .close();
            var changed = workspace.drafts().current().source();
            workspace
                    .drafts()
                    .edit(
                            changed.with(
                                    "policy.yaml", changed.text("policy.yaml").replace("perKey: 60", "perKey: 30")),
                            "Rate");
            workspace.releases().release("first");
        }
        byte[] damaged = damage();
        // When
        Path aside = Workspaces.setAside(folder(), Clock.systemUTC()).orElseThrow();
        // Then
        assertThat(Files.readAllBytes(aside)).isEqualTo(damaged);
        try (Workspace workspace = Workspaces.open(folder(), OPTIONS)) {
            assertThat(workspace.keys().list()).hasSize(1);
            assertThat(workspace.releases().history()).hasSize(1);
            assertThat(workspace.drafts().current().source().text("policy.yaml"))
                    .contains("perKey: 30");
            assertThat(workspace.drafts().view().changes()).isZero();
        }
    }

    private byte[] damage() throws IOException {
        Path file = folder().resolve(Database.FILE);
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] rubbish = new byte[(int) bytes.length() - 4096];
            Arrays.fill(rubbish, (byte) 0x5a);
            bytes.seek(4096);
            bytes.write(rubbish);
        }
        return Files.readAllBytes(file);
    }

    @Test
    void truncatedDatabaseIsNamed() throws IOException {
        // Given
        Workspaces.open(folder(), OPTIONS).close();
        try (var bytes = new RandomAccessFile(folder().resolve(Database.FILE).toFile(), "rw")) {
            bytes.setLength(5000);
        }
        // When, Then
        assertThatThrownBy(() -> Workspaces.open(folder(), OPTIONS))
                .extracting(e -> ((WorkbenchException) e).code())
                .isEqualTo("workspace.damaged");
    }

    @Test
    void tablesOfANewerVersionAreRefused() throws Exception {
        // Given
        char[] typed = "correct horse".toCharArray();
        var options = new WorkspaceOptions(
                new WorkspaceOptions.Passphrase.Typed(typed), OPTIONS.clock(), OPTIONS.random(), name -> null);
        Workspaces.open(folder(), options).close();
        var vault = dev.gatehouse.workbench.vault.Vault.open(folder(), typed, OPTIONS.random(), OPTIONS.clock());
        String password = vault.databasePassword().hex();
        try (var connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder().resolve("workspace") + ";CIPHER=AES",
                        "gatehouse",
                        password + " " + password);
                var statement = connection.createStatement()) {
            statement.execute("insert into \"flyway_schema_history\" select 99, '99', \"description\", \"type\","
                    + " \"script\", \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", \"success\""
                    + " from \"flyway_schema_history\" where \"version\" = '1'");
        }
        // When, Then
        assertThatThrownBy(() -> Workspaces.open(folder(), options))
                .hasMessageContaining("version 99")
                .extracting(e -> ((WorkbenchException) e).code())
                .isEqualTo("workspace.newer");
    }

    @Test
    void missingSecretsAreNotReplaced() throws IOException {
        // Given
        Workspaces.open(folder(), OPTIONS).close();
        Files.delete(folder().resolve("secrets.p12"));
        // When, Then
        assertThatThrownBy(() -> Workspaces.open(folder(), OPTIONS))
                .hasMessageContaining("secrets.p12")
                .extracting(e -> ((WorkbenchException) e).code())
                .isEqualTo("workspace.secrets");
        assertThat(folder().resolve("secrets.p12")).doesNotExist();
    }

    @Test
    void wrongPassphraseIsRefused() {
        // Given
        var right = new WorkspaceOptions(
                new WorkspaceOptions.Passphrase.Typed("right passphrase".toCharArray()),
                OPTIONS.clock(),
                OPTIONS.random(),
                n -> null);
        var wrong = new WorkspaceOptions(
                new WorkspaceOptions.Passphrase.Typed("wrong passphrase".toCharArray()),
                OPTIONS.clock(),
                OPTIONS.random(),
                n -> null);
        Workspaces.open(folder(), right).close();
        // When, Then
        assertThatThrownBy(() -> Workspaces.open(folder(), wrong))
                .extracting(e -> ((WorkbenchException) e).code())
                .isEqualTo("workspace.passphrase");
    }

    @Test
    void secretsAreForTheirOwnerOnlyAndNothingReadableLiesOnTheDisk() throws IOException {
        // Given
        String secret;
        try (Workspace workspace = Workspaces.open(folder(), OPTIONS)) {
            var made = workspace.keys().create(new KeyRequest("app", "Readable owner name", Duration.ofDays(1)));
            char[] key = made.key().reveal();
            secret = new String(key);
        }
        // When
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // Then
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(content).doesNotContain(secret).doesNotContain("Readable owner name");
                if (Objects.toString(file.getFileName()).matches("passphrase|.*p12")) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------");
                }
            }
        }
    }
}
