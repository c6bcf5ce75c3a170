package dev.gatehouse.engine.rows;

import java.util.List;
import java.util.stream.Collectors;

/// What was read from a file of rows.
///
/// @param name the file's name
/// @param rows the good rows, in the file's order
/// @param problems the lines that are no rows, in the file's order
public record RowFile(String name, List<LabelledRow> rows, List<RowProblem> problems) {
    private static final int SHOWN = 10;

    public RowFile {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// The rows, when every line of the file is one.
    ///
    /// @throws RowsException naming the first bad lines
    public List<LabelledRow> allRows() {
        if (problems.isEmpty()) {
            return rows;
        }
        var listed = problems.stream().limit(SHOWN).map(RowProblem::toString).collect(Collectors.joining("\n"));
        var more = problems.size() > SHOWN ? "\nand " + (problems.size() - SHOWN) + " more" : "";
        throw new RowsException("rows.bad-line", listed + more);
    }

    /// A line that is no row.
    ///
    /// @param line from 1
    /// @param sentence what is wrong and how it must be; never the line's text
    public record RowProblem(String file, int line, String sentence) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + sentence;
        }
    }
}
