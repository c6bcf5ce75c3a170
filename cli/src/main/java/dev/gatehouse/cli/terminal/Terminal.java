package dev.gatehouse.cli.terminal;

import dev.gatehouse.cli.json.JsonLine;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where a command prints: results to `out`, progress and failures to `err`.
///
/// @param progress whether a person watches `err`, so that progress may be drawn there
public record Terminal(PrintWriter out, PrintWriter err, Progress progress) {
    /// Whether progress is drawn.
    public enum Progress {
        SHOWN,
        HIDDEN
    }

    /// A terminal on the process's own streams.
    public static Terminal ofProcess() {
        return new Terminal(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()),
                System.console() != null && System.console().isTerminal() ? Progress.SHOWN : Progress.HIDDEN);
    }

    /// Prints one result: `text` for people, or `object` as one line of JSON.
    public void print(Format format, String text, Map<String, ?> object) {
        out.println(format == Format.JSON ? JsonLine.of(object) : text);
        out.flush();
    }

    /// Prints a table for people, columns as wide as their widest cell.
    public void table(List<String> header, List<List<String>> rows) {
        var widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = header.get(column).length();
            for (var row : rows) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        out.println(line(header, widths));
        rows.forEach(row -> out.println(line(row, widths)));
        out.flush();
    }

    /// As [#table(List, List)], but a list that is empty is told in words, with what to do next.
    public void list(List<String> header, List<List<String>> rows, String whenEmpty) {
        if (rows.isEmpty()) {
            out.println(whenEmpty);
            out.flush();
        } else {
            table(header, rows);
        }
    }

    /// Prints why a command could not be carried out.
    public void failure(Format format, String code, String sentence) {
        if (format == Format.JSON) {
            var object = new LinkedHashMap<String, Object>();
            object.put("error", code);
            object.put("message", sentence);
            err.println(JsonLine.of(object));
        } else {
            err.println("gatehouse: " + sentence + " [" + code + "]");
        }
        err.flush();
    }

    /// Redraws one line of progress, where somebody watches.
    public void progress(String line) {
        if (progress == Progress.SHOWN) {
            err.print("\r\u001b[2K" + line);
            err.flush();
        }
    }

    /// Clears the line of progress.
    public void progressDone() {
        progress("");
    }

    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            var cell = cells.get(column);
            line.append(cell).repeat(" ", widths[column] - cell.length() + 2);
        }
        return line.toString().stripTrailing();
    }
}
