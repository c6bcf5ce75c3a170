package dev.gatehouse.gateway.spi;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.function.Function;

/// The API key that a caller showed, not yet checked. Never logged: its text form tells nothing.
public final class PresentedKey {
    private final char[] characters;

    private PresentedKey(char[] characters) {
        this.characters = characters;
    }

    public static PresentedKey of(String text) {
        return new PresentedKey(text.toCharArray());
    }

    /// Lets `check` look at it; `check` keeps nothing of it.
    public <T> T lookedAtBy(Function<CharSequence, T> check) {
        return check.apply(CharBuffer.wrap(characters).asReadOnlyBuffer());
    }

    /// Overwrites it; after that it matches nothing.
    public void wipe() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "API key (not shown)";
    }
}
