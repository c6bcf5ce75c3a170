package dev.gatehouse.engine.guard.length;

import dev.gatehouse.engine.spi.Content;
import dev.gatehouse.engine.spi.Finding;
import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.policy.decision.Score;

/// Counts characters (code points) of all messages together.
record LengthGuard(LengthSettings settings) implements Guard {
    @Override
    public Finding inspect(Content content) {
        long length = content.messages().stream()
                .mapToLong(message ->
                        message.text().codePointCount(0, message.text().length()))
                .sum();
        String detail = length + " of " + settings.maxCharacters() + " characters.";
        return length > settings.maxCharacters()
                ? new Finding.Violation("input.length", detail, Score.NONE)
                : new Finding.Clear(Score.NONE, detail);
    }

    @Override
    public int streamWindow() {
        return 0;
    }
}
