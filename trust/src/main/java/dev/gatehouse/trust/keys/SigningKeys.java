package dev.gatehouse.trust.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.SortedSet;

public final class SigningKeys {
    private SigningKeys() {}
    /// A new, empty file; throws KEYS_EXISTS when there is one
    public static SigningKeys create(Path file, char[] passphrase, SecureRandom random, Clock clock) {
        throw new UnsupportedOperationException();
    }

    public static SigningKeys open(Path file, char[] passphrase, SecureRandom random, Clock clock) {
        throw new UnsupportedOperationException();
    }

    public SortedSet<String> names() {
        throw new UnsupportedOperationException();
    }
    /// throws KEYS_UNKNOWN
    public SigningKey key(String name) {
        throw new UnsupportedOperationException();
    }
    /// makes a key and saves the file before it returns; needs the passphrase again because it is not kept
    public SigningKey generate(String name, char[] passphrase) {
        throw new UnsupportedOperationException();
    }
}
