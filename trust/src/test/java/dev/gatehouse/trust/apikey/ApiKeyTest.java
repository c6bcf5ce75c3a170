package dev.gatehouse.trust.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.trust.MovableClock;
import dev.gatehouse.trust.content.KeyRecord;
import dev.gatehouse.trust.content.KeyRegistry;
import dev.gatehouse.trust.content.KeyState;
import dev.gatehouse.trust.content.json.KeyRegistryJson;
import dev.gatehouse.trust.failure.TrustException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The life of an API key, from its making to its end.
final class ApiKeyTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-01T12:00:00Z"));
    private final ApiKeyIssuer issuer = new ApiKeyIssuer(new SecureRandom(), clock);
    private final ApiKeyIssuer.Issued issued =
            issuer.issue(new ApiKeyIssuer.Request("production", "Ada Lovelace", "analyst", Duration.ofDays(30)));
    private final KeyRecord record = issued.record();
    private final String key = new String(issued.key().reveal());

    @Test
    void keyShowsItsEnvironmentAndPrefixAndHides256Bits() {
        assertThat(key).matches("ghk_p_[0-9A-Za-z]{8}_[0-9A-Za-z]{43}").startsWith(record.prefix() + "_");
        assertThat(Math.pow(62, 43)).isGreaterThan(Math.pow(2, 256));
    }

    @Test
    void keyIsShownOnceAndNeverPrinted() {
        // Given
        ApiKeyIssuer.Issued other = issuer.issue(new ApiKeyIssuer.Request("dev", "Bob", "analyst", Duration.ofDays(1)));
        // When / Then
        assertThatIllegalStateException()
                .isThrownBy(() -> issued.key().reveal())
                .withMessageContaining("create a new one");
        assertThat(issued.toString())
                .doesNotContain(key)
                .doesNotContain(record.hash().mac());
        assertThat(other.toString()).contains(other.record().prefix() + "_…");
        char[] shown = other.key().reveal();
        assertThat(other.toString()).doesNotContain(new String(shown));
    }

    @Test
    void closingWipesAKeyThatNobodyTook() {
        // Given
        ApiKey unseen = issuer.issue(new ApiKeyIssuer.Request("dev", "Bob", "analyst", Duration.ofDays(1)))
                .key();
        // When
        unseen.close();
        // Then
        assertThatIllegalStateException().isThrownBy(unseen::reveal);
    }

    @Test
    void registryNeverHoldsTheKey() {
        // Given
        byte[] json = KeyRegistryJson.write(new KeyRegistry(List.of(record)));
        // When / Then
        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains(record.prefix())
                .doesNotContain(key.substring(record.prefix().length()));
        assertThat(KeyRegistryJson.read(json)).isEqualTo(new KeyRegistry(List.of(record)));
    }

    @Test
    void validKeyIsKnownUntilTheMomentItExpires() {
        // Given
        ApiKeyChecker checker = checker(KeyState.ACTIVE);
        // When / Then
        assertThat(checker.check(key)).isEqualTo(new KeyVerdict.Valid(record));
        clock.forward(Duration.ofDays(30).minusSeconds(1));
        assertThat(checker.check(key)).isEqualTo(new KeyVerdict.Valid(record));
        clock.forward(Duration.ofSeconds(1));
        assertThat(checker.check(key)).isEqualTo(new KeyVerdict.Expired(record));
    }

    @Test
    void disabledAndRevokedKeysAreToldApart() {
        assertThat(checker(KeyState.DISABLED).check(key)).isInstanceOf(KeyVerdict.Disabled.class);
        assertThat(checker(KeyState.REVOKED).check(key)).isInstanceOf(KeyVerdict.Revoked.class);
    }

    @Test
    void anyOtherTextIsUnknown() {
        // Given
        ApiKeyChecker checker = checker(KeyState.REVOKED);
        String other =
                new String(issuer.issue(new ApiKeyIssuer.Request("production", "Bob", "analyst", Duration.ofDays(1)))
                        .key()
                        .reveal());
        // When / Then
        for (String wrong : List.of(
                "",
                "ghk_",
                key.substring(1),
                key + "x",
                key.substring(0, key.length() - 1) + "é",
                record.prefix() + other.substring(record.prefix().length()),
                other,
                "x".repeat(100_000))) {
            assertThat(checker.check(wrong)).isEqualTo(new KeyVerdict.Unknown());
        }
        for (int i = 0; i < key.length(); i++) {
            String edited = key.substring(0, i) + (key.charAt(i) == 'a' ? 'b' : 'a') + key.substring(i + 1);
            assertThat(checker.check(edited)).as("character %d", i).isEqualTo(new KeyVerdict.Unknown());
        }
    }

    @Test
    void revokedKeyStaysRevoked() {
        // Given
        KeyRecord revoked = record.in(KeyState.REVOKED);
        // When / Then
        assertThatIllegalStateException()
                .isThrownBy(() -> revoked.in(KeyState.ACTIVE))
                .withMessageContaining("stays so");
        assertThat(record.in(KeyState.DISABLED).in(KeyState.ACTIVE)).isEqualTo(record);
    }

    @Test
    void refusesDoubledPrefixesAndUnknownMembers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyRegistry(List.of(record, record)));
        byte[] extra = new String(KeyRegistryJson.write(new KeyRegistry(List.of(record))), StandardCharsets.UTF_8)
                .replace("\"id\"", "\"allow_all\":\"yes\",\"id\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> KeyRegistryJson.read(extra))
                .isInstanceOf(TrustException.class)
                .hasMessageContaining("keys.json/keys/0 has a member \"allow_all\"");
    }

    private ApiKeyChecker checker(KeyState state) {
        return new ApiKeyChecker(new KeyRegistry(List.of(record.in(state))), clock);
    }
}
