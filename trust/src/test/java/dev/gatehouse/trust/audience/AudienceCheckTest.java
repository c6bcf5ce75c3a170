package dev.gatehouse.trust.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.trust.MovableClock;
import dev.gatehouse.trust.ReleaseRepository;
import dev.gatehouse.trust.ReleaseVerifier;
import dev.gatehouse.trust.TrustPolicy;
import dev.gatehouse.trust.Verification;
import dev.gatehouse.trust.content.Audience;
import dev.gatehouse.trust.content.EngineRange;
import dev.gatehouse.trust.content.EngineVersion;
import dev.gatehouse.trust.content.json.AudienceJson;
import dev.gatehouse.trust.keys.SigningKey;
import dev.gatehouse.trust.keys.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A release reaches the place it is made for, and no other.
final class AudienceCheckTest {
    @TempDir
    Path folder;

    private final SigningKey key = SigningKeys.ephemeral(new SecureRandom());
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-01T12:00:00Z"));
    private ReleaseRepository repository;
    private ReleaseVerifier verifier;

    @BeforeEach
    void build() {
        repository = ReleaseRepository.create(
                folder.resolve("repository"), TrustPolicy.single(key.verificationKey()), List.of(key), clock);
        AudienceCheck.Place here =
                new AudienceCheck.Place("staging", "gateway-1", EngineVersion.parse("0.1.0-SNAPSHOT"));
        verifier = ReleaseVerifier.open(
                folder.resolve("state"), repository.trustedRoot(), clock, List.of(new AudienceCheck(here)));
    }

    @Test
    void acceptsAReleaseForHere() {
        // When
        Verification verification = verify(audience("staging", "gateway-1", "0.1.0"));
        // Then
        assertThat(verification).isInstanceOf(Verification.Accepted.class);
    }

    @Test
    void refusesAReleaseForAnotherEnvironment() {
        assertForeign(audience("production", "gateway-1", "0.1.0"), "made for the environment \"production\"");
    }

    @Test
    void refusesAReleaseForAnotherBackend() {
        assertForeign(audience("staging", "gateway-2", "0.1.0"), "names the backends [gateway-2]");
    }

    @Test
    void refusesAReleaseForAnotherEngine() {
        assertForeign(audience("staging", "gateway-1", "0.2.0"), "tested with engine 0.2.0 up to before 0.3.0");
        assertForeign(audience("staging", "gateway-1", "0.1.1"), "this is 0.1.0");
    }

    @Test
    void refusesAReleaseWithoutAnAudience() {
        assertForeign(Map.of("policy.json", new byte[1]), "names no audience");
    }

    @Test
    void refusesAnAudienceThatCannotBeRead() {
        // When
        Verification verification = verify(Map.of("audience.json", "{}".getBytes(StandardCharsets.UTF_8)));
        // Then
        assertThat(verification).isInstanceOfSatisfying(Verification.Refused.class, refused -> {
            assertThat(refused.refusal().code().code()).isEqualTo("release.malformed");
            assertThat(refused.refusal().sentence()).contains("audience.json lacks the member");
        });
    }

    private void assertForeign(Map<String, byte[]> targets, String part) {
        assertThat(verify(targets)).isInstanceOfSatisfying(Verification.Refused.class, refused -> {
            assertThat(refused.refusal().code().code()).isEqualTo("release.foreign");
            assertThat(refused.refusal().sentence()).contains(part);
        });
    }

    private Verification verify(Map<String, byte[]> targets) {
        return verifier.verify(repository.release(targets, List.of(key)));
    }

    private static Map<String, byte[]> audience(String environment, String backend, String engine) {
        Audience audience =
                new Audience(environment, Set.of(backend), EngineRange.compatibleWith(EngineVersion.parse(engine)));
        return Map.of("audience.json", AudienceJson.write(audience));
    }
}
