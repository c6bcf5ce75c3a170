package dev.gatehouse.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.source.Problem;
import dev.gatehouse.policy.testing.FakeKinds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file is a policy with problems and begins with one line for each: `# expect: code line:column`.
class ProblemScenariosTest {
    private static final String EXPECT = "# expect: ";

    static Stream<Path> scenarios() throws Exception {
        var folder = Path.of(ProblemScenariosTest.class.getResource("problems").toURI());
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void reportsExactlyTheExpectedProblems(Path file) throws Exception {
        // Given
        var text = Files.readString(file);
        var expected = text.lines()
                .filter(line -> line.startsWith(EXPECT))
                .map(line -> line.substring(EXPECT.length()))
                .toList();

        // When
        var reading = PolicyReader.read(PolicySource.ofText(text), FakeKinds.ALL);

        // Then
        assertThat(reading.problems())
                .as(String.valueOf(reading.problems()))
                .extracting(problem -> problem.code() + " " + problem.line() + ":" + problem.column())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.sentence()).matches("(?s)[A-Z\"0-9*-].*\\.");
            assertThat(problem.fix()).isNotBlank();
        });
        assertThat(reading.policy().isPresent()).isEqualTo(!reading.hasErrors());
    }

    @Test
    void namesTheAllowedRangeAndTheLikelyWord() throws Exception {
        assertThat(problem("threshold-too-high").fix()).contains("from 0 to 1");
        assertThat(problem("unknown-key").fix()).isEqualTo("Did you mean \"threshold\"?");
        assertThat(problem("unknown-upstream").fix()).isEqualTo("Did you mean \"demo\"?");
        assertThat(problem("unknown-kind").fix()).isEqualTo("Did you mean \"prompt-injection\"?");
        assertThat(problem("unknown-key").path()).isEqualTo("guards[injection].thresold");
    }

    @Test
    void neverRepeatsWhatMayBeASecret() throws Exception {
        assertThat(problem("secret-in-url").toString()).doesNotContain("pw");
        assertThat(problem("secret-as-variable").toString()).doesNotContain("sk-abc");
    }

    @Test
    void reportsProblemsOfTheOtherFilesWhenOneIsNotYaml() {
        // Given
        var source = PolicySource.ofTexts(java.util.Map.of(
                "a.yaml", "name: [", "b.yaml", "guards:\n  - {id: x, kind: prompt-injection, threshold: 7}\n"));

        // When
        var reading = PolicyReader.read(source, FakeKinds.ALL);

        // Then
        assertThat(reading.problems()).extracting(Problem::code).containsExactly("GH-P0110", "GH-P0131");
        assertThat(reading.problems()).extracting(Problem::file).containsExactly("a.yaml", "b.yaml");
    }

    @Test
    void refusesAScalarThatTwoFilesGive() {
        // Given
        var source = PolicySource.ofTexts(java.util.Map.of("a.yaml", "name: one\n", "b.yaml", "name: two\n"));

        // When
        var reading = PolicyReader.read(source, FakeKinds.ALL);

        // Then
        assertThat(reading.problems())
                .filteredOn(each -> each.code().equals("GH-P0123"))
                .hasSize(1);
    }

    @Test
    void saysWhereACharacterIsThatYamlDoesNotAllow() {
        // When
        var reading = PolicyReader.read(PolicySource.ofText("name: a\nenvironment: d\u0000\n"), FakeKinds.ALL);

        // Then
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("GH-P0110");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(15);
        });
    }

    @Test
    void saysThatThereIsNoFolder() {
        // When
        var reading = PolicyReader.read(PolicySource.ofFolder(Path.of("no", "such", "folder")), FakeKinds.ALL);

        // Then
        assertThat(reading.problems()).extracting(Problem::code).isEqualTo(List.of("GH-P0101"));
    }

    private static Problem problem(String scenario) throws Exception {
        var file = scenarios()
                .filter(each -> each.endsWith(scenario + ".yaml"))
                .findFirst()
                .orElseThrow();
        return PolicyReader.read(PolicySource.ofText(Files.readString(file)), FakeKinds.ALL)
                .problems()
                .getFirst();
    }
}
