package dev.gatehouse.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.testing.FakeKinds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PublishedPoliciesTest {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(apiVersion.*?)```", Pattern.DOTALL);

    @Test
    void theExampleInTheLanguageGuideHasNoProblems() throws Exception {
        // Given
        var guide = Files.readString(root().resolve("docs/policy/language.md"));
        var example = BLOCK.matcher(guide);
        assertThat(example.find()).isTrue();

        // When
        var reading = PolicyReader.read(PolicySource.ofText(example.group(1)), FakeKinds.ALL);

        // Then
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void theSamplePolicyHasNoProblems() {
        // When
        var reading =
                PolicyReader.read(PolicySource.ofFolder(root().resolve("samples/policies/assistant")), FakeKinds.ALL);

        // Then
        assertThat(reading.problems()).isEmpty();
    }

    private static Path root() {
        return Files.isDirectory(Path.of("docs", "policy")) ? Path.of("") : Path.of("..");
    }
}
