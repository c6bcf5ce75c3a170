package dev.gatehouse.policy.source;

/// Where something stands in a policy's text.
///
/// @param file the file's name within its [PolicySource]
/// @param line of its first character, counted from 1
/// @param column of its first character, counted from 1 in Unicode code points
/// @param lastLine the line of its last character
public record Place(String file, int line, int column, int lastLine) {
    public Place {
        if (line < 1 || column < 1 || lastLine < line) {
            throw new IllegalArgumentException("no place: " + line + ":" + column + " to " + lastLine);
        }
    }

    /// The first character of `file`.
    public static Place startOf(String file) {
        return new Place(file, 1, 1, 1);
    }

    /// `file:line:column`, as compilers write it.
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
