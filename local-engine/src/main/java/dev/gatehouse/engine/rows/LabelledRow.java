package dev.gatehouse.engine.rows;

import java.util.List;

/// One text and what it is.
///
/// @param id unique in its suite; made of file name and line where the file names none
/// @param text what is judged
/// @param label [#BENIGN] or the word for an attack, such as `injection`, `jailbreak`, `pii` or `secret`
/// @param origin where it stands and comes from
/// @param context the system prompt it was sent under; empty when there was none
/// @param spans the parts that carry the label; may be empty
public record LabelledRow(String id, String text, String label, Origin origin, String context, List<RowSpan> spans) {
    public static final String BENIGN = "benign";

    public LabelledRow {
        spans = List.copyOf(spans);
    }

    /// Whether it must pass.
    public boolean benign() {
        return label.equals(BENIGN);
    }

    /// The category, or the label where the row names no category.
    public String categoryOrLabel() {
        return origin.category().isEmpty() ? label : origin.category();
    }

    /// Where a row comes from; texts are empty where the row does not say.
    ///
    /// @param file the file's name
    /// @param line its line there, from 1
    /// @param category a finer word than the label
    /// @param source the collection that it was taken from
    /// @param group rows of one group are variants of each other
    /// @param lang language tag
    public record Origin(String file, int line, String category, String source, String group, String lang) {}

    /// A part of the text.
    ///
    /// @param start first code point
    /// @param end one past the last code point
    /// @param type what stands there, such as `EMAIL`
    public record RowSpan(int start, int end, String type) {}
}
