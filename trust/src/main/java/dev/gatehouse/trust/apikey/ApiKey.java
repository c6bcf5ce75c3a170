package dev.gatehouse.trust.apikey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A freshly made API key on its way to its owner. It can be shown once; closing wipes it. Never prints itself.
public final class ApiKey implements AutoCloseable {
    private final String prefix;
    private char @Nullable [] characters;

    ApiKey(String prefix, char[] characters) {
        this.prefix = prefix;
        this.characters = characters;
    }

    /// The public start.
    public String prefix() {
        return prefix;
    }

    /// Hands the whole key to the caller, who wipes the array after use; throws `IllegalStateException` the second
    /// time.
    public synchronized char[] reveal() {
        char[] once = characters;
        if (once == null) {
            throw new IllegalStateException("key " + prefix + "… was shown already and is not kept: create a new one");
        }
        characters = null;
        return once;
    }

    @Override
    public synchronized void close() {
        if (characters != null) {
            Arrays.fill(characters, '\0');
            characters = null;
        }
    }

    @Override
    public String toString() {
        return prefix + "_…";
    }
}
