package dev.gatehouse.policy.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {
    @Test
    void theCatalogueHasOneRowForEachCodeWithTheSameWords() throws Exception {
        // Given
        var expected = Arrays.stream(ProblemCode.values())
                .map(code -> "| `" + code.code() + "` | " + code.severity().word() + " | " + code.meaning() + " |")
                .toList();

        // When
        var rows = Files.readAllLines(catalogue()).stream()
                .filter(line -> line.startsWith("| `GH-P0")
                        && (line.contains("| error |") || line.contains("| warning |") || line.contains("| note |")))
                .toList();

        // Then
        assertThat(rows).containsExactlyElementsOf(expected);
    }

    @Test
    void noCodeIsUsedTwice() {
        assertThat(ProblemCode.values()).extracting(ProblemCode::code).doesNotHaveDuplicates();
    }

    private static Path catalogue() {
        var here = Path.of("docs", "policy", "problems.md");
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }
}
