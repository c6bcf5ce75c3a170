package dev.gatehouse.engine.json;

import dev.gatehouse.engine.rows.LabelledRow;
import dev.gatehouse.engine.rows.RowFile;
import dev.gatehouse.engine.rows.RowFile.RowProblem;
import dev.gatehouse.engine.rows.RowsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads rows from JSON Lines in UTF-8: one object a line with `text` and `label`, and where wanted `id`, `category`,
/// `source`, `group`, `lang`, `context` and `spans`. Other fields are passed over; empty lines, too. A file whose name
/// ends in `.gz` is unpacked.
public final class RowReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RowReader() {}

    /// Reads the whole file. Bad lines are told in the result.
    ///
    /// @throws RowsException when the file cannot be read at all
    public static RowFile read(Path file) {
        var name = String.valueOf(file.getFileName());
        try (var raw = Files.newInputStream(file);
                var in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return read(name, in);
        } catch (CharacterCodingException e) {
            throw new RowsException("rows.not-utf8", file + " is not text in UTF-8; convert it first", e);
        } catch (IOException e) {
            throw new RowsException(
                    "rows.unreadable",
                    file + " cannot be read (" + e.getClass().getSimpleName()
                            + "); give a file in JSON Lines, plain or packed as .gz",
                    e);
        }
    }

    /// Reads several files as one list.
    ///
    /// @throws RowsException when one cannot be read, or holds a bad line
    public static List<LabelledRow> readAll(List<Path> files) {
        var rows = new ArrayList<LabelledRow>();
        for (var file : files) {
            rows.addAll(read(file).allRows());
        }
        return List.copyOf(rows);
    }

    /// Reads rows from a stream that is left open.
    ///
    /// @param name stands for the file in problems and ids
    public static RowFile read(String name, InputStream in) throws IOException {
        var rows = new ArrayList<LabelledRow>();
        var problems = new ArrayList<RowProblem>();
        var ids = new HashSet<String>();
        var strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(in, strict));
        var number = 0;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                var row = row(MAPPER.readTree(line), name, number);
                if (!ids.add(row.id())) {
                    throw new BadRow("the id \"" + row.id() + "\" was used before; ids must be unique");
                }
                rows.add(row);
            } catch (BadRow bad) {
                problems.add(new RowProblem(name, number, String.valueOf(bad.getMessage())));
            } catch (JacksonException e) {
                var place = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
                problems.add(new RowProblem(name, number, "not one JSON object (column " + place + ")"));
            }
        }
        return new RowFile(name, rows, problems);
    }

    private static LabelledRow row(JsonNode node, String file, int line) throws BadRow {
        if (!node.isObject()) {
            throw new BadRow("not one JSON object (column 1)");
        }
        var text = required(node, "text");
        var label = required(node, "label");
        if (label.isBlank()) {
            throw new BadRow("\"label\" is empty; write benign or the word for an attack");
        }
        var id = optional(node, "id");
        var origin = new LabelledRow.Origin(
                file,
                line,
                optional(node, "category"),
                optional(node, "source"),
                optional(node, "group"),
                optional(node, "lang"));
        return new LabelledRow(
                id.isEmpty() ? file + ":" + line : id,
                text,
                label,
                origin,
                optional(node, "context"),
                spans(node, text.codePointCount(0, text.length())));
    }

    private static List<LabelledRow.RowSpan> spans(JsonNode row, int length) throws BadRow {
        var spans = new ArrayList<LabelledRow.RowSpan>();
        for (var node : row.path("spans")) {
            var start = node.path("start").asInt(-1);
            var end = node.path("end").asInt(-1);
            if (start < 0 || end <= start || end > length) {
                throw new BadRow(
                        "a span from " + start + " to " + end + " does not lie in a text of " + length + " characters");
            }
            spans.add(new LabelledRow.RowSpan(start, end, optional(node, "type")));
        }
        return spans;
    }

    private static String required(JsonNode node, String key) throws BadRow {
        var value = node.path(key);
        if (!value.isString()) {
            throw new BadRow("\"" + key + "\" is missing or no text; every row has text and label");
        }
        return value.stringValue();
    }

    private static String optional(JsonNode node, String key) throws BadRow {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString() && !value.isNumber()) {
            throw new BadRow("\"" + key + "\" is no text");
        }
        return value.asString();
    }

    private static final class BadRow extends Exception {
        private static final long serialVersionUID = 1L;

        BadRow(String sentence) {
            super(sentence);
        }
    }
}
