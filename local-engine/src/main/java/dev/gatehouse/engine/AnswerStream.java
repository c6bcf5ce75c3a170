package dev.gatehouse.engine;

import java.util.List;

/// Judges an answer while it is being written. One stream a request; not for use by several threads at once.
///
/// Text is held back just long enough that a match which spans chunks is still caught; [#heldBackCharacters()] says how
/// much.
public interface AnswerStream {
    /// Takes the next piece and returns what may now be sent on; the text may be empty while it is held back.
    Piece accept(String delta);

    /// Says that the answer has ended: returns what was held back, and the verdict on the whole.
    End finish();

    /// The most characters that are held back at any time.
    int heldBackCharacters();

    /// What may be sent on.
    ///
    /// @param masked placeholders within `text`; their offsets count from the start of the whole rewritten answer
    record Piece(String text, List<MaskedSpan> masked, boolean stopped) {
        public Piece {
            masked = List.copyOf(masked);
        }
    }

    /// The last piece, and the verdict. When the verdict is a [Verdict.Deny] nothing more may be sent.
    record End(Piece last, Verdict verdict) {}
}
