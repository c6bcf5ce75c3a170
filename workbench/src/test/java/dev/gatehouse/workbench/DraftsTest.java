package dev.gatehouse.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.drafts.Draft;
import dev.gatehouse.workbench.drafts.Drafts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class DraftsTest {
    @TempDir
    Path folder;

    private Workspace workspace;

    private Workspace open() {
        return Workspaces.open(folder, Scene.options(Clock.systemUTC()));
    }

    @BeforeEach
    void openWorkspace() {
        workspace = open();
    }

    @AfterEach
    void closeWorkspace() {
        workspace.close();
    }

    private Draft edit(String from, String to) {
        PolicySource source = workspace.drafts().current().source();
        return workspace
                .drafts()
                .edit(source.with("policy.yaml", source.text("policy.yaml").replace(from, to)), from + " to " + to);
    }

    @Test
    void undoAndRedoWalkTheLineOfEdits() {
        // Given
        Drafts drafts = workspace.drafts();
        edit("perKey: 60", "perKey: 50");
        edit("perKey: 50", "perKey: 40");
        // When
        drafts.undo();
        Draft twice = drafts.undo();
        Draft forward = drafts.redo();
        // Then
        assertThat(twice.source().text("policy.yaml")).contains("perKey: 60");
        assertThat(forward.source().text("policy.yaml")).contains("perKey: 50");
        assertThat(drafts.view().undo()).contains("perKey: 60 to perKey: 50");
        assertThat(drafts.view().redo()).contains("perKey: 50 to perKey: 40");
    }

    @Test
    void anEditAfterUndoDropsWhatCouldBeRedone() {
        // Given
        edit("perKey: 60", "perKey: 50");
        workspace.drafts().undo();
        // When
        edit("perKey: 60", "perKey: 10");
        // Then
        assertThat(workspace.drafts().view().redo()).isEmpty();
        assertThat(workspace.drafts().redo().source().text("policy.yaml")).contains("perKey: 10");
    }

    @Test
    void undoSurvivesReopening() {
        // Given
        edit("perKey: 60", "perKey: 50");
        // When
        workspace.close();
        workspace = open();
        // Then
        assertThat(workspace.drafts().undo().source().text("policy.yaml")).contains("perKey: 60");
    }

    @Test
    void textWithErrorsIsKeptAndMakesNoPolicy() {
        // When
        Draft broken = edit("perKey: 60", "perKey: [");
        // Then
        assertThat(broken.reading().hasErrors()).isTrue();
        assertThatThrownBy(() -> workspace.drafts().policy())
                .hasMessageContaining("policy.yaml:")
                .extracting(e -> ((WorkbenchException) e).code())
                .isEqualTo("draft.has-problems");
        assertThat(workspace.drafts().view().sinceRelease()).isEmpty();
    }

    @Test
    void theSameTextIsNoEdit() {
        // Given
        long before = workspace.drafts().current().number();
        // When
        Draft same = workspace.drafts().edit(workspace.drafts().current().source(), "nothing");
        // Then
        assertThat(same.number()).isEqualTo(before);
    }

    @Test
    void listenersHearOfEveryNewStateUntilTheyLeave() {
        // Given
        List<Long> heard = new ArrayList<>();
        var subscription = workspace.drafts().listen(draft -> heard.add(draft.number()));
        // When
        long first = edit("perKey: 60", "perKey: 50").number();
        subscription.close();
        edit("perKey: 50", "perKey: 40");
        // Then
        assertThat(heard).containsExactly(first);
    }

    @Test
    void anInterruptDoesNotHarmTheDatabase() {
        // Given
        Thread.currentThread().interrupt();
        // When
        Draft edited = edit("perKey: 60", "perKey: 50");
        boolean stillInterrupted = Thread.interrupted();
        // Then
        assertThat(stillInterrupted).isTrue();
        assertThat(workspace.drafts().undo().number()).isLessThan(edited.number());
    }
}
