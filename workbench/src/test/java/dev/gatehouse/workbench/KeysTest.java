package dev.gatehouse.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.trust.apikey.ApiKeyChecker;
import dev.gatehouse.trust.apikey.KeyVerdict;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.keys.KeyRequest;
import dev.gatehouse.workbench.keys.KeyView;
import dev.gatehouse.workbench.keys.NewKey;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class KeysTest {
    @TempDir
    Path folder;

    private final Scene.HandClock clock = new Scene.HandClock(Scene.NOON);
    private Workspace workspace;

    @BeforeEach
    void openWorkspace() {
        workspace = Workspaces.open(folder, Scene.options(clock));
    }

    @AfterEach
    void closeWorkspace() {
        workspace.close();
    }

    private NewKey create(Duration lifetime) {
        return workspace.keys().create(new KeyRequest("app", "Team A", lifetime));
    }

    @Test
    void aNewKeyIsShownOnceAndOpensTheGateway() {
        // When
        NewKey made = create(Duration.ofDays(90));
        char[] key = made.key().reveal();
        // Then
        assertThat(new ApiKeyChecker(workspace.keys().registry(), clock).check(CharBuffer.wrap(key)))
                .isInstanceOf(KeyVerdict.Valid.class);
        assertThat(made.view().standing()).isEqualTo(KeyView.Standing.NEW);
        assertThatThrownBy(() -> made.key().reveal()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyExpiresWithItsTime() {
        // Given
        create(Duration.ofHours(1)).key().close();
        // When
        clock.pass(Duration.ofHours(1));
        // Then
        assertThat(workspace.keys().list()).extracting(KeyView::status).containsExactly(KeyView.Status.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({"nobody, Team A, 1, key.unknown-role", "app, Team A, 91, key.lifetime", "app, ' ', 1, key.owner"})
    void nonsenseIsRefusedByName(String role, String owner, int days, String code) {
        assertThatThrownBy(() -> workspace.keys().create(new KeyRequest(role, owner, Duration.ofDays(days))))
                .extracting(e -> ((WorkbenchException) e).code())
                .isEqualTo(code);
        assertThat(workspace.keys().list()).isEmpty();
    }

    @Test
    void aDisabledKeyCanBeEnabledAgainAndARevokedOneCannot() {
        // Given
        NewKey made = create(Duration.ofDays(1));
        made.key().close();
        String id = made.view().id();
        // When, Then
        assertThat(workspace.keys().disable(id).status()).isEqualTo(KeyView.Status.DISABLED);
        assertThat(workspace.keys().enable(id).status()).isEqualTo(KeyView.Status.ACTIVE);
        assertThat(workspace.keys().revoke(made.view().prefix()).status()).isEqualTo(KeyView.Status.REVOKED);
        assertThatThrownBy(() -> workspace.keys().enable(id))
                .extracting(e -> ((WorkbenchException) e).code())
                .isEqualTo("key.revoked");
        assertThatThrownBy(() -> workspace.keys().revoke("key-none"))
                .extracting(e -> ((WorkbenchException) e).code())
                .isEqualTo("key.unknown");
    }
}
