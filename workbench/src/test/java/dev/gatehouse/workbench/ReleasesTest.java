package dev.gatehouse.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.trust.Verification;
import dev.gatehouse.workbench.backends.BackendState;
import dev.gatehouse.workbench.backends.BackendView;
import dev.gatehouse.workbench.backends.PushOutcome;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.keys.KeyRequest;
import dev.gatehouse.workbench.keys.KeyView;
import dev.gatehouse.workbench.releases.Release;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ReleasesTest {
    @TempDir
    Path folder;

    private Workspace workspace;
    private MemoryBackend.Gateway gateway;

    @BeforeEach
    void openWorkspace() {
        workspace = Workspaces.open(folder, Scene.options(Clock.systemUTC()));
        gateway = MemoryBackend.gateway("edge");
        workspace.backends().register(Scene.backend("edge"));
    }

    @AfterEach
    void closeWorkspace() {
        workspace.close();
    }

    private void edit(String from, String to) {
        PolicySource source = workspace.drafts().current().source();
        workspace
                .drafts()
                .edit(source.with("policy.yaml", source.text("policy.yaml").replace(from, to)), from + " to " + to);
    }

    private KeyView createKey() {
        var made = workspace.keys().create(new KeyRequest("app", "Team A", Duration.ofDays(30)));
        made.key().close();
        return made.view();
    }

    @Test
    void aReleaseIsSignedVerifiesAndCarriesThePolicy() {
        // Given
        createKey();
        // When
        Release release = workspace.releases().release("first");
        // Then
        assertThat(release.version()).isEqualTo(1);
        assertThat(release.contents().keys()).isEqualTo(1);
        assertThat(release.contents().audience().backends()).containsExactly("edge");
        ReleaseBundle bundle = workspace.releases().bundle(1);
        assertThat(bundle.digest()).isEqualTo(release.bundleSha256());
        assertThat(workspace.releases().verify(bundle)).isInstanceOf(Verification.Accepted.class);
        assertThat(workspace.releases().policy(1)).isEqualTo(workspace.drafts().policy());
        assertThat(workspace.keys().list()).extracting(KeyView::standing).containsExactly(KeyView.Standing.RELEASED);
    }

    @Test
    void anEditedByteIsRefusedByName() {
        // Given
        workspace.releases().release("first");
        byte[] bytes = workspace.releases().bundle(1).bytes();
        bytes[bytes.length / 2] ^= 1;
        // When
        Verification verification = workspace.releases().verify(ReleaseBundle.of(bytes));
        // Then
        assertThat(verification).isInstanceOf(Verification.Refused.class);
    }

    @Test
    void consequencesTellWhatTheNextReleaseChanges() {
        // Given
        workspace.releases().release("first");
        edit("perKey: 60", "perKey: 600");
        KeyView key = createKey();
        // When
        var consequences = workspace.releases().consequences();
        // Then
        assertThat(consequences.from()).isEqualTo(1);
        assertThat(consequences.to()).isEqualTo(2);
        assertThat(consequences.policy().orElseThrow()).hasSize(1);
        assertThat(consequences.keys()).extracting(KeyView::id).containsExactly(key.id());
        assertThat(consequences.releasable()).isTrue();
        assertThat(workspace.drafts().view().changes()).isEqualTo(1);
    }

    @Test
    void aDraftWithErrorsIsNotReleased() {
        // Given
        edit("perKey: 60", "perKey: -1");
        // When, Then
        assertThat(workspace.releases().consequences().blockers())
                .extracting(each -> each.code())
                .containsExactly("draft.has-problems");
        assertThatThrownBy(() -> workspace.releases().release("no"))
                .extracting(e -> ((WorkbenchException) e).code())
                .isEqualTo("draft.has-problems");
        assertThat(workspace.releases().history()).isEmpty();
    }

    @Test
    void withoutABackendThereIsNobodyToReleaseFor() {
        // Given
        workspace.backends().remove("edge");
        // When, Then
        assertThatThrownBy(() -> workspace.releases().release("no"))
                .extracting(e -> ((WorkbenchException) e).code())
                .isEqualTo("release.no-backend");
    }

    @Test
    void aCandidateThatAnotherReleaseOvertookIsRefused() {
        // Given
        var old = workspace.releases().sign(workspace.releases().draft("slow"));
        workspace.releases().release("fast");
        // When, Then
        assertThatThrownBy(() -> workspace.releases().publish(old))
                .extracting(e -> ((WorkbenchException) e).code())
                .isEqualTo("release.stale");
    }

    @Test
    void pushIsProvenByReadingBack() {
        // Given
        workspace.releases().release("first");
        // When
        var outcomes = workspace.backends().push(1);
        // Then
        assertThat(outcomes).singleElement().isInstanceOf(PushOutcome.Proven.class);
        assertThat(workspace.backends().list())
                .extracting(BackendView::state)
                .singleElement()
                .isInstanceOf(BackendState.InSync.class);
    }

    @Test
    void otherBytesOnABackendAreSeen() {
        // Given
        workspace.releases().release("first");
        workspace.backends().push(1);
        gateway.runs(new byte[] {1, 2, 3});
        // When
        PushOutcome outcome = workspace.backends().prove("edge");
        // Then
        assertThat(outcome).isInstanceOf(PushOutcome.Differs.class);
        assertThat(workspace.backends().list().getFirst().state()).isInstanceOf(BackendState.OutOfSync.class);
    }

    @Test
    void aRefusalAndALostBackendAreToldByName() {
        // Given
        workspace.releases().release("first");
        gateway.refusing("release.no-space");
        MemoryBackend.gateway("away").unreachable("backend.refused-connection");
        workspace.backends().register(Scene.backend("away"));
        // When
        var outcomes = workspace.backends().push(1);
        // Then
        assertThat(outcomes)
                .containsExactly(
                        new PushOutcome.Unreachable("away", "backend.refused-connection", "It cannot be reached."),
                        new PushOutcome.Refused("edge", "release.no-space", "It will not have it."));
        assertThat(workspace.backends().list().getFirst().state()).isInstanceOf(BackendState.Broken.class);
    }

    @Test
    void freshSignaturesMakeAnotherFileOfTheSameRelease() {
        // Given
        Release first = workspace.releases().release("first");
        // When
        Release refreshed = workspace.releases().refresh();
        // Then
        assertThat(refreshed.version()).isEqualTo(first.version());
        assertThat(refreshed.policyDigest()).isEqualTo(first.policyDigest());
        assertThat(workspace.releases().verify(workspace.releases().bundle(1)))
                .isInstanceOf(Verification.Accepted.class);
    }
}
