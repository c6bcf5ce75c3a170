package dev.gatehouse.policy.source;

/// Something wrong, doubtful or noteworthy in a policy's text.
///
/// @param code stable, such as `GH-P0131`; explained in `docs/policy/problems.md`
/// @param line counted from 1
/// @param column counted from 1
/// @param path where in the policy, such as `guards[injection].threshold`; empty when the problem is in no part of it
/// @param sentence what is wrong
/// @param fix what to do about it
public record Problem(
        String code, Severity severity, String file, int line, int column, String path, String sentence, String fix) {
    /// A problem of `kind` at `place`.
    public static Problem of(ProblemCode kind, Place place, String path, String sentence, String fix) {
        return new Problem(
                kind.code(), kind.severity(), place.file(), place.line(), place.column(), path, sentence, fix);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// One line for a terminal: `file:line:column: error GH-P0131: what is wrong. What to do.`
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + severity.word() + " " + code + ": " + sentence
                + (fix.isEmpty() ? "" : " " + fix);
    }
}
