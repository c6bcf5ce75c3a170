package dev.gatehouse.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.engine.AnswerStream;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.trust.Verification;
import dev.gatehouse.trust.content.Evidence;
import dev.gatehouse.trust.content.json.EvidenceJson;
import dev.gatehouse.workbench.base.Stop;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.drafts.Under;
import dev.gatehouse.workbench.playground.Trial;
import dev.gatehouse.workbench.playground.TrialResult;
import dev.gatehouse.workbench.playground.TrialWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class PlaygroundTest {
    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void openWorkspace() {
        workspace = Workspaces.open(folder.resolve("workspace"), Scene.options(Clock.systemUTC()));
        PolicySource source = workspace.drafts().current().source();
        // The classifier takes seconds to load and has tests of its own.
        workspace
                .drafts()
                .edit(
                        source.with(
                                "policy.yaml",
                                source.text("policy.yaml").replaceAll("(?m)^ *- \\{id: injection, .*$", "")),
                        "Without the classifier");
    }

    @AfterEach
    void closeWorkspace() {
        workspace.close();
    }

    private TrialResult run(String prompt, TrialWatcher watcher, Stop stop) {
        return workspace.playground().run(Trial.of(Under.DRAFT, "app", "demo-tiny", prompt), watcher, stop);
    }

    @Test
    void aRefusedPromptReachesNoModel() {
        // When
        TrialResult result = run("x' OR 1=1; DROP TABLE users; --", TrialWatcher.NONE, new Stop());
        // Then
        assertThat(result.request()).isInstanceOf(Verdict.Deny.class);
        assertThat(result.sent()).isEmpty();
        assertThat(result.answer()).isEmpty();
    }

    @Test
    void personalDataIsMaskedBeforeTheModelSeesIt() {
        // Given
        var shown = new StringBuilder();
        TrialWatcher watcher = new TrialWatcher() {
            @Override
            public void judged(Verdict verdict) {
                assertThat(shown).isEmpty();
            }

            @Override
            public void answered(AnswerStream.Piece piece) {
                shown.append(piece.text());
            }
        };
        // When
        TrialResult result = run("Write to jane.doe@example.org about the meeting", watcher, new Stop());
        // Then
        assertThat(result.request()).isInstanceOf(Verdict.Mask.class);
        assertThat(result.sent().getLast().text()).doesNotContain("jane.doe@example.org");
        TrialResult.Answer answer = result.answer().orElseThrow();
        assertThat(answer.text()).isEqualTo(shown.toString());
        assertThat(answer.use().tokens().input()).isPositive();
        assertThat(answer.use().costUsdMicros()).isPositive();
    }

    @Test
    void aTrialCanBeStopped() {
        // Given
        var stop = new Stop();
        stop.ask();
        // When
        TrialResult result = run("Tell me a long story", TrialWatcher.NONE, stop);
        // Then
        assertThat(result.answer().orElseThrow().finish()).isEqualTo(Generation.Finish.CANCELLED);
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> workspace
                        .playground()
                        .run(Trial.of(Under.RELEASED, "app", "demo-tiny", "hi"), TrialWatcher.NONE, new Stop()))
                .extracting(e -> ((WorkbenchException) e).code())
                .isEqualTo("release.none");
        assertThatThrownBy(() -> workspace
                        .playground()
                        .run(Trial.of(Under.DRAFT, "app", "gpt-9", "hi"), TrialWatcher.NONE, new Stop()))
                .extracting(e -> ((WorkbenchException) e).code())
                .isEqualTo("trial.unknown-model");
    }

    @Test
    void aSuiteRunBecomesEvidenceOfTheRelease() throws IOException {
        // Given
        Path suite = folder.resolve("small.jsonl");
        Files.writeString(suite, """
                {"text": "What is the weather like?", "label": "benign"}
                {"text": "My address is jane@example.org", "label": "pii"}
                """);
        MemoryBackend.gateway("edge");
        workspace.backends().register(Scene.backend("edge"));
        // When
        var run = workspace
                .suites()
                .run(suite, Under.DRAFT, (done, all) -> assertThat(all).isEqualTo(2), new Stop())
                .orElseThrow();
        var release = workspace.releases().release("tested");
        // Then
        assertThat(run.rows()).isEqualTo(2);
        assertThat(run.metrics()).containsEntry("recall", 1.0);
        assertThat(workspace.suites().latest(5)).containsExactly(run);
        assertThat(release.contents().suites()).isEqualTo(1);
    }

    @Test
    void theReleaseNamesTheModelsThatItsGuardsAsk() {
        // Given
        workspace.drafts().undo();
        MemoryBackend.gateway("edge");
        workspace.backends().register(Scene.backend("edge"));
        // When
        var release = workspace.releases().release("with a model");
        // Then
        var verified = workspace.releases().verify(workspace.releases().bundle(release.version()));
        assertThat(verified).isInstanceOfSatisfying(Verification.Accepted.class, accepted -> {
            var evidence =
                    EvidenceJson.read(accepted.release().target(Evidence.TARGET).orElseThrow());
            assertThat(evidence.models()).containsKey("all-minilm-l6-v2-q").hasSize(2);
            assertThat(evidence.models().values()).allMatch(digest -> digest.matches("[0-9a-f]{64}"));
        });
    }

    @Test
    void aSuiteWithABadLineIsNamed() throws IOException {
        // Given
        Path suite = folder.resolve("bad.jsonl");
        Files.writeString(suite, "{\"text\": 7}\n");
        // When, Then
        assertThatThrownBy(() -> workspace.suites().run(suite, Under.DRAFT, (done, all) -> {}, new Stop()))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("bad.jsonl:1");
    }
}
