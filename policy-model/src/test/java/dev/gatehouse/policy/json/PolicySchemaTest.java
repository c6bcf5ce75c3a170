package dev.gatehouse.policy.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.policy.testing.FakeKinds;
import dev.gatehouse.policy.testing.Samples;
import dev.gatehouse.policy.yaml.tree.YamlTree;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PolicySchemaTest {
    private static final JsonNode SCHEMA =
            CanonicalJson.read(PolicySchema.json(FakeKinds.ALL).getBytes(StandardCharsets.UTF_8), "schema");

    @Test
    void acceptsAPolicyThatUsesEverything() {
        assertThat(accepts(Samples.ASSISTANT)).isTrue();
    }

    @ParameterizedTest(name = "refuses {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            name: assistant          | nane: assistant
            environment: dev         | environment: prod
            threshold: 0.5           | threshold: 1.5
            threshold: 0.5           | thresold: 0.5
            threshold: 0.5           | threshold: high
            perKey: 60               | perKey: 60.5
            timeout: 30s             | timeout: soon
            kind: prompt-injection   | kind: requests-per-minute
            [sql, shell]             | sql
            [sql, shell]             | []
            [infer, stream]          | [infer, steam]
            id: rate                 | id: Rate
            - id: demo-tiny          | - ident: demo-tiny
            """)
    void refusesWhatTheReaderRefusesByShape(String before, String after) {
        assertThat(Samples.ASSISTANT).contains(before);
        assertThat(accepts(Samples.ASSISTANT.replace(before, after))).isFalse();
    }

    @Test
    void tellsDescriptionsAndDefaults() {
        var threshold = SCHEMA.at("/properties/guards/items/oneOf/2/properties/threshold");
        assertThat(threshold.get("description").asString()).isEqualTo("Sets the threshold.");
        assertThat(threshold.get("default").decimalValue()).isEqualByComparingTo("0.5");
    }

    @Test
    void worksWithoutAnyKind() {
        assertThat(PolicySchema.json(ControlKinds.of())).contains("No installed kind of control belongs here.");
    }

    private static boolean accepts(String yaml) {
        return SchemaCheck.accepts(
                SCHEMA, YamlTree.parse("policy.yaml", yaml).root().orElseThrow());
    }
}
