package dev.gatehouse.app.screen.policies.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.testing.SampleWorkspace;
import dev.gatehouse.policy.Mode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageCardsTest {
    @Test
    void sumsUpEveryStageOfTheSample() {
        // Given
        var sample = SampleWorkspace.of(SampleWorkspace.sampleText());
        var view = sample.drafts().view();
        var policy = view.draft().policy().orElseThrow();
        var snapshot = new Snapshot(
                view, Optional.of(policy), Optional.empty(), sample.drafts().kinds());
        // When
        List<StageCard> cards =
                new StageCards().of(snapshot, policy.routes().stream().findFirst());
        // Then
        assertThat(cards).extracting(StageCard::stage).containsExactly(Stage.values());
        assertThat(cards)
                .allMatch(card -> !card.first().isBlank() && !card.second().isBlank());
        assertThat(cards).allMatch(card -> card.mode().equals(Optional.of(Mode.ENFORCE)));
        assertThat(cards).noneMatch(StageCard::changed);
        assertThat(cards.get(Stage.IDENTITY.ordinal()).first()).isEqualTo("API keys, at most 90 days");
        assertThat(cards.get(Stage.ROLES.ordinal()).first()).isEqualTo("app, batch");
        assertThat(cards.get(Stage.LIMITS.ordinal()).first()).isEqualTo("Requests per minute: 60");
    }

    @Test
    void stageOfAPathIsFoundByItsFirstKey() {
        assertThat(Stage.of("guards[pii].action")).contains(Stage.GUARDS);
        assertThat(Stage.of("identity.apiKeys.mode")).contains(Stage.IDENTITY);
        assertThat(Stage.of("name")).isEmpty();
    }
}
