package dev.gatehouse.trust.apikey;

import dev.gatehouse.trust.content.KeyHash;
import dev.gatehouse.trust.content.KeyRecord;
import dev.gatehouse.trust.content.KeyRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells what a presented API key is worth. Immutable, for any number of threads, and never throws on what a caller
/// sent.
public final class ApiKeyChecker {
    private static final KeyHash NOBODY = KeyHash.of(new byte[16], new byte[0]);

    private final Map<String, KeyRecord> byPrefix;
    private final Clock clock;

    public ApiKeyChecker(KeyRegistry registry, Clock clock) {
        this.byPrefix =
                registry.keys().stream().collect(Collectors.toUnmodifiableMap(KeyRecord::prefix, Function.identity()));
        this.clock = clock;
    }

    /// Finds the record by the public prefix and compares the rest in constant time. An unknown prefix costs as
    /// much as a
    /// wrong secret does, so that time tells nobody which prefixes exist.
    public KeyVerdict check(CharSequence presented) {
        Optional<KeyRecord> found = record(presented);
        byte[] bytes = presented.length() == ApiKeyForm.LENGTH
                ? presented.toString().getBytes(StandardCharsets.UTF_8)
                : new byte[ApiKeyForm.LENGTH];
        boolean matches = found.map(KeyRecord::hash).orElse(NOBODY).matches(bytes);
        Arrays.fill(bytes, (byte) 0);
        if (found.isEmpty() || !matches) {
            return new KeyVerdict.Unknown();
        }
        return standing(found.get(), clock.instant());
    }

    private Optional<KeyRecord> record(CharSequence presented) {
        if (presented.length() != ApiKeyForm.LENGTH || presented.charAt(ApiKeyForm.PREFIX_LENGTH) != '_') {
            return Optional.empty();
        }
        return Optional.ofNullable(
                byPrefix.get(presented.subSequence(0, ApiKeyForm.PREFIX_LENGTH).toString()));
    }

    private static KeyVerdict standing(KeyRecord key, Instant now) {
        return switch (key.state()) {
            case REVOKED -> new KeyVerdict.Revoked(key);
            case DISABLED -> new KeyVerdict.Disabled(key);
            case ACTIVE -> now.isBefore(key.life().expires()) ? new KeyVerdict.Valid(key) : new KeyVerdict.Expired(key);
        };
    }
}
