package dev.gatehouse.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.engine.rows.LabelledRow;
import dev.gatehouse.engine.rows.RowFile;
import dev.gatehouse.engine.rows.RowFile.RowProblem;
import dev.gatehouse.engine.rows.RowsException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {
    private static final String GOOD = "{\"text\":\"hello\",\"label\":\"benign\"}";

    @TempDir
    Path folder;

    @Test
    void readsEveryField() throws Exception {
        var line = """
                {"id":"a-1","text":"mail 😀 me@example.org","label":"pii","category":"email","source":"own","group":"g",\
                "lang":"en","context":"Be brief.","spans":[{"start":7,"end":21,"type":"EMAIL"}],"other":[1,2]}""";

        var row = read(line).allRows().getFirst();

        assertThat(row)
                .isEqualTo(new LabelledRow(
                        "a-1",
                        "mail 😀 me@example.org",
                        "pii",
                        new LabelledRow.Origin("suite.jsonl", 1, "email", "own", "g", "en"),
                        "Be brief.",
                        List.of(new LabelledRow.RowSpan(7, 21, "EMAIL"))));
        assertThat(row.benign()).isFalse();
    }

    @Test
    void namesRowsAfterTheirLineWhereTheyHaveNoId() throws Exception {
        assertThat(read(GOOD + "\n\n" + GOOD).allRows())
                .extracting(LabelledRow::id)
                .containsExactly("suite.jsonl:1", "suite.jsonl:3");
    }

    @Test
    void unpacksFilesWhoseNameEndsInGz() throws Exception {
        var file = folder.resolve("suite.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(RowReader.read(file).allRows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"text\":\"a\"}|\"label\" is missing",
                "{\"label\":\"benign\"}|\"text\" is missing",
                "{\"text\":5,\"label\":\"benign\"}|\"text\" is missing or no text",
                "{\"text\":\"a\",\"label\":\" \"}|\"label\" is empty",
                "{\"text\":\"a\",\"text\":\"b\",\"label\":\"benign\"}|not one JSON object",
                "{\"text\":\"a\",\"label\":\"benign\"} {}|not one JSON object",
                "[1]|not one JSON object",
                "{\"text\":\"a|not one JSON object",
                "{\"text\":\"abc\",\"label\":\"pii\",\"spans\":[{\"start\":1,\"end\":9}]}|does not lie in a text of 3",
            })
    void tellsFileAndLineOfWhatIsNoRow(String line, String expected) throws Exception {
        var file = read(GOOD + "\n" + line + "\n" + GOOD);

        assertThat(file.rows()).hasSize(2);
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.toString()).startsWith("suite.jsonl:2: ").contains(expected);
        });
    }

    @Test
    void refusesIdThatWasUsedBefore() throws Exception {
        var line = "{\"id\":\"x\",\"text\":\"a\",\"label\":\"benign\"}";

        assertThat(read(line + "\n" + line).problems())
                .extracting(RowProblem::line)
                .containsExactly(2);
    }

    @Test
    void namesTheFirstTenBadLinesWhenAllMustBeGood() throws Exception {
        var file = read("nothing\n".repeat(12));

        assertThatThrownBy(file::allRows)
                .isInstanceOf(RowsException.class)
                .hasMessageStartingWith("suite.jsonl:1: ")
                .hasMessageContaining("suite.jsonl:10: ")
                .hasMessageEndingWith("and 2 more")
                .hasMessageNotContaining("suite.jsonl:11");
    }

    @Test
    void saysWhichFileCannotBeRead() throws Exception {
        assertCode("rows.unreadable", folder.resolve("missing.jsonl"));
        assertCode("rows.unreadable", Files.writeString(folder.resolve("plain.gz"), GOOD));
        assertCode("rows.not-utf8", Files.write(folder.resolve("latin.jsonl"), new byte[] {'"', (byte) 0xe4, '"'}));
    }

    private static void assertCode(String code, Path file) {
        assertThatThrownBy(() -> RowReader.read(file)).isInstanceOfSatisfying(RowsException.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem).hasMessageContaining(String.valueOf(file.getFileName()));
        });
    }

    private static RowFile read(String text) throws Exception {
        return RowReader.read("suite.jsonl", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
