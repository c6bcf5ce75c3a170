package dev.gatehouse.trust.apikey;

import dev.gatehouse.trust.content.KeyHash;
import dev.gatehouse.trust.content.KeyRecord;
import dev.gatehouse.trust.content.KeyState;
import dev.gatehouse.trust.content.Texts;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/// Makes API keys.
public final class ApiKeyIssuer {
    private final SecureRandom random;
    private final Clock clock;

    public ApiKeyIssuer(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /// Makes a key of 256 random bits and the record that a release carries about it.
    public Issued issue(Request request) {
        String environmentLetter = request.environment().substring(0, 1).toLowerCase(Locale.ROOT);
        char[] key = new char[ApiKeyForm.LENGTH];
        "ghk_".getChars(0, 4, key, 0);
        key[4] = environmentLetter.charAt(0);
        key[5] = '_';
        fill(key, 6, ApiKeyForm.PREFIX_LENGTH);
        key[ApiKeyForm.PREFIX_LENGTH] = '_';
        fill(key, ApiKeyForm.PREFIX_LENGTH + 1, ApiKeyForm.LENGTH);
        String prefix = new String(key, 0, ApiKeyForm.PREFIX_LENGTH);

        byte[] salt = new byte[16];
        random.nextBytes(salt);
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(key));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        KeyHash hash = KeyHash.of(salt, bytes);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(encoded.array(), (byte) 0);

        Instant created = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        KeyRecord.Life life = new KeyRecord.Life(created, created.plus(request.lifetime()));
        String id = "key-"
                + prefix.substring(prefix.length() - ApiKeyForm.PUBLIC_LENGTH).toLowerCase(Locale.ROOT) + "-"
                + hash.salt().substring(0, 4);
        KeyRecord record = new KeyRecord(id, prefix, hash, request.owner(), request.role(), life, KeyState.ACTIVE);
        return new Issued(record, new ApiKey(prefix, key));
    }

    /// 62 does not divide 256, so the generator draws with a bound instead of cutting bytes down.
    private void fill(char[] key, int from, int to) {
        for (int i = from; i < to; i++) {
            key[i] = ApiKeyForm.ALPHABET.charAt(random.nextInt(ApiKeyForm.ALPHABET.length()));
        }
    }

    /// What an administrator says about a new key.
    ///
    /// @param environment the word of the environment; its first letter stands in the key
    /// @param lifetime at least one second
    public record Request(String environment, String owner, String role, Duration lifetime) {
        public Request {
            Texts.requireWord("environment", environment);
            Texts.requireLine("key owner", owner);
            Texts.requireWord("role", role);
            if (lifetime.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("a key must live for a second at least");
            }
        }
    }

    /// A new key: the record to keep, and the key to hand over and forget.
    public record Issued(KeyRecord record, ApiKey key) {}
}
