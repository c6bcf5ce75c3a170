package dev.gatehouse.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.testing.Steps;
import dev.gatehouse.app.testing.TestSession;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.workbench.keys.KeyView;
import dev.gatehouse.workbench.keys.NewKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewKeyViewModelTest {
    private final Steps steps = new Steps();

    @Test
    void offersTheRolesOfTheDraftAndALifetimeWithinThePolicy() {
        // Given
        try (var session = TestSession.fresh()) {
            var workspace = session.workspace();
            var model = new NewKeyViewModel(workspace.keys(), workspace.drafts(), steps.tasks());
            // When
            model.load();
            steps.until(() -> !model.roles().isEmpty());
            // Then
            assertThat(model.roles()).containsExactly("app", "batch");
            assertThat(model.days().get()).isEqualTo("30");
            assertThat(model.possible().get()).isFalse();
            // When
            model.days().set("91");
            // Then
            assertThat(model.daysError().get()).contains("1 to 90");
            // When
            model.days().set("7");
            model.owner().set("Radiology reports");
            assertThat(model.possible().get()).isTrue();
            List<NewKey> made = new ArrayList<>();
            model.create(made::add);
            steps.until(() -> !made.isEmpty());
            // Then
            assertThat(made.getFirst().view().standing()).isEqualTo(KeyView.Standing.NEW);
            assertThat(made.getFirst().view().owner()).isEqualTo("Radiology reports");
            made.getFirst().key().close();
        }
    }

    @Test
    void draftWithErrorsIsToldInsteadOfAKey() {
        // Given
        try (var session = TestSession.fresh()) {
            var workspace = session.workspace();
            workspace.drafts().edit(PolicySource.ofText("name: [broken"), "Broken");
            var model = new NewKeyViewModel(workspace.keys(), workspace.drafts(), steps.tasks());
            // When
            model.load();
            steps.until(() -> !model.failure().get().isEmpty());
            // Then
            assertThat(model.failure().get()).contains("error");
            assertThat(model.possible().get()).isFalse();
        }
    }
}
