package dev.gatehouse.app.kit.code;

/// A place in the text that is wrong.
///
/// @param line from 1
/// @param column from 1
/// @param length how many characters are underlined; at least one is
/// @param severity how bad it is
/// @param words what is wrong and what to do
public record CodeProblem(int line, int column, int length, Severity severity, String words) {
    /// How bad a problem is.
    public enum Severity {
        ERROR("gh-problem-error", "gh-error"),
        WARNING("gh-problem-warning", "gh-changed"),
        NOTE("gh-problem-note", "gh-notice");

        private final String underline;
        private final String mark;

        Severity(String underline, String mark) {
            this.underline = underline;
            this.mark = mark;
        }

        String underline() {
            return underline;
        }

        String mark() {
            return mark;
        }
    }
}
