package dev.gatehouse.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Credential;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.Price;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.source.Problem;
import dev.gatehouse.policy.testing.FakeKinds;
import dev.gatehouse.policy.testing.Samples;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyReaderTest {
    @Test
    void readsEveryPartOfThePolicy() {
        // Given
        var source = PolicySource.ofText(Samples.ASSISTANT);

        // When
        var reading = PolicyReader.read(source, FakeKinds.ALL);

        // Then
        assertThat(reading.problems()).filteredOn(Problem::isError).isEmpty();
        var policy = reading.policy().orElseThrow();
        assertThat(policy.name()).isEqualTo("assistant");
        assertThat(policy.environment()).isEqualTo(Environment.DEV);
        assertThat(policy.upstream("demo").orElseThrow().url()).isEqualTo(URI.create("demo:tiny"));
        assertThat(policy.upstream("demo").orElseThrow().timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(policy.upstream("cloud").orElseThrow().credential())
                .isEqualTo(new Credential.FromEnvironment("MODELS_KEY"));
        assertThat(policy.model("demo-tiny").orElseThrow().price()).isEqualTo(new Price(150_000, 600_000, 400));
        assertThat(policy.model("large").orElseThrow().upstreamName()).isEqualTo("large");
        assertThat(policy.identity().maxKeyLifetime()).isEqualTo(Duration.ofDays(90));
        assertThat(policy.role("app").orElseThrow().may("demo-tiny", Action.STREAM))
                .isTrue();
        assertThat(policy.role("app").orElseThrow().may("large", Action.INFER)).isFalse();
        assertThat(policy.routeFor("/v1/chat/completions").orElseThrow().roles())
                .containsExactly("app", "analyst");
        assertThat(policy.controls())
                .extracting(control -> control.id())
                .containsExactly("length", "patterns", "injection", "pii", "rate", "budget");
        var pii = policy.control("pii").orElseThrow();
        assertThat(pii.mode()).isEqualTo(Mode.MONITOR);
        assertThat(pii.section()).isEqualTo(Section.GUARDS);
        assertThat(pii.settings().texts("entities")).containsExactly("email", "phone", "card", "iban");
        assertThat(policy.control("budget").orElseThrow().settings().values())
                .containsEntry("usd", SettingValue.Number.of(5));
        assertThat(policy.control("patterns").orElseThrow().settings().texts("extra"))
                .containsExactly("drop\\s+table", "rm -rf");
    }

    @Test
    void fillsInDefaultsOfSettingsThatAreNotGiven() {
        // Given
        var source = PolicySource.ofText(Samples.ASSISTANT.replace(", threshold: 0.5", ""));

        // When
        var policy = Samples.policy(source);

        // Then
        assertThat(policy.control("injection").orElseThrow().settings().number("threshold"))
                .isEqualTo(0.5);
    }

    @Test
    void joinsTheListsOfSeveralFiles() {
        // Given
        int cut = Samples.ASSISTANT.indexOf("guards:");
        var more = Samples.ASSISTANT.substring(cut) + "input:\n  - {id: second, kind: length}\n";

        // When
        var policy = Samples.policy(
                PolicySource.ofTexts(Map.of("a.yaml", Samples.ASSISTANT.substring(0, cut), "b.yml", more)));

        // Then
        assertThat(policy.controls())
                .extracting(control -> control.id())
                .containsExactly("length", "patterns", "second", "injection", "pii", "rate", "budget");
    }

    @Test
    void readsAFolderOfYamlFilesAndNothingElse(@TempDir Path folder) throws Exception {
        // Given
        Files.writeString(folder.resolve("policy.yaml"), Samples.ASSISTANT);
        Files.writeString(folder.resolve("notes.txt"), "not: [yaml");

        // When
        var source = PolicySource.ofFolder(folder);

        // Then
        assertThat(source.files()).containsOnlyKeys("policy.yaml");
        assertThat(Samples.policy(source)).isEqualTo(Samples.assistant());
    }

    @Test
    void saysWhereEveryPartStands() {
        // Given
        var reading = PolicyReader.read(PolicySource.ofText(Samples.ASSISTANT), FakeKinds.ALL);
        var lines = List.of(Samples.ASSISTANT.split("\n", -1));

        // When
        int line = reading.lineOf("guards[injection].threshold").orElseThrow();

        // Then
        assertThat(lines.get(line - 1)).contains("threshold: 0.5");
        assertThat(reading.pathAt(PolicySource.DEFAULT_FILE, line).orElseThrow())
                .startsWith("guards[injection]");
        assertThat(reading.lineOf("guards[nothing]")).isEmpty();
    }
}
