package dev.gatehouse.engine.guard.pii;

/// Finds one kind of personal data. Stateless. What it says of a place depends only on the [#WINDOW] characters before
/// and after it, so that a streamed answer is judged like a whole one.
interface Scanner {
    /// Longer than the longest match with the context that any scanner looks at.
    int WINDOW = 256;

    /// Returned where nothing begins.
    int NONE = -1;

    /// The end of the match that begins at `start`, or [#NONE]. Looks at no more of the text than it needs: where it
    /// looks past the end of an answer that is still being written, the place waits.
    int endOf(CharSequence text, int start);
}
