package dev.gatehouse.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.testing.FakeKinds;
import dev.gatehouse.policy.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDiffTest {
    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            threshold: 0.5      | threshold: 0.8         | WEAKER   | COMPILED | guards[injection].threshold | higher threshold: 0.5 becomes 0.8
            threshold: 0.5      | threshold: 0.3         | STRICTER | COMPILED | guards[injection].threshold | lower threshold
            usd: 5.00           | usd: 50                | WEAKER   | COMPILED | limits[budget].usd          | 5 becomes 50 US dollars
            maxCharacters: 8000 | maxCharacters: 100     | STRICTER | COMPILED | input[length].maxCharacters | 100 characters
            sets: [sql, shell]  | sets: [sql]            | WEAKER   | COMPILED | input[patterns].sets        | no longer in sets: shell
            scope: key          | scope: role            | NEUTRAL  | COMPILED | limits[budget].scope        | key becomes role
            entities: [email,   | entities: [            | NEUTRAL  | COMPILED | guards[pii].entities        | does not act in mode monitor
            kind: pii, mode: monitor| kind: pii, mode: off| NEUTRAL | COMPILED | guards[pii].mode            | no longer runs
            mode: monitor       | mode: enforce          | STRICTER | COMPILED | guards[pii].mode            | now acts
            onError: deny       | onError: allow         | WEAKER   | COMPILED | guards[injection].onError   | requests now pass
            maxLifetime: 90d    | maxLifetime: 365d      | WEAKER   | COMPILED | identity.apiKeys.maxLifetime| 365d, before it was 90d
            {mode: enforce, max | {mode: monitor, max    | WEAKER   | COMPILED | identity.apiKeys.mode       | now served and recorded
            Tokens: 0.60        | Tokens: 0.75           | NEUTRAL  | COMPILED | models[demo-tiny].price.outputPerMillionTokens | 0.75 US dollars, before 0.6
            timeout: 30s        | timeout: 31s           | NEUTRAL  | COMPILED | upstreams[demo].timeout     | 31s
            https://models      | http://models          | WEAKER   | COMPILED | upstreams[cloud].url        | not encrypted
            environment: dev    | environment: production| NEUTRAL  | COMPILED | environment                 | for production
            [infer, stream]     | [infer]                | STRICTER | PROVED   | roles[app]                  | no longer stream with the model demo-tiny
            roles: [app, analyst]| roles: [analyst]      | STRICTER | PROVED   | roles[app]                  | no longer infer, stream
            models: [demo-tiny], a| models: ["*"], a     | WEAKER   | PROVED   | roles[app]                  | now infer, stream with the model large
            that chat           | that talk              | NEUTRAL  | COMPILED | roles                       | Only descriptions
            """)
    void saysWhatOneChangeBringsAbout(
            String before, String after, Direction direction, Evidence evidence, String path, String words) {
        // Given
        assertThat(Samples.ASSISTANT).contains(before);
        var changed = Samples.policy(PolicySource.ofText(Samples.ASSISTANT.replace(before, after)));

        // When
        var consequences = PolicyDiff.between(Samples.assistant(), changed, FakeKinds.ALL);

        // Then
        assertThat(consequences).singleElement().satisfies(consequence -> {
            assertThat(consequence.direction()).isEqualTo(direction);
            assertThat(consequence.evidence()).isEqualTo(evidence);
            assertThat(consequence.path()).isEqualTo(path);
            assertThat(consequence.sentence()).contains(words).endsWith(".");
        });
    }

    @Test
    void equalPoliciesHaveNoConsequences() {
        assertThat(PolicyDiff.between(Samples.assistant(), Samples.assistant(), FakeKinds.ALL))
                .isEmpty();
    }

    @Test
    void aRemovedControlIsWeakerAndItsReturnStricter() {
        // Given
        var without = Samples.policy(PolicySource.ofText(Samples.ASSISTANT.replaceFirst("  - \\{id: rate.*\n", "")));

        // When
        var gone = PolicyDiff.between(Samples.assistant(), without, FakeKinds.ALL);
        var back = PolicyDiff.between(without, Samples.assistant(), FakeKinds.ALL);

        // Then
        assertThat(gone).extracting(Consequence::direction).isEqualTo(List.of(Direction.WEAKER));
        assertThat(back).extracting(Consequence::direction).isEqualTo(List.of(Direction.STRICTER));
    }

    @Test
    void whatGetsWeakerComesFirst() {
        // Given
        var changed = Samples.policy(PolicySource.ofText(Samples.ASSISTANT
                .replace("timeout: 30s", "timeout: 31s")
                .replace("maxCharacters: 8000", "maxCharacters: 10")
                .replace("perKey: 60", "perKey: 600")));

        // When
        var consequences = PolicyDiff.between(Samples.assistant(), changed, FakeKinds.ALL);

        // Then
        assertThat(consequences)
                .extracting(Consequence::direction)
                .containsExactly(Direction.WEAKER, Direction.STRICTER, Direction.NEUTRAL);
    }
}
