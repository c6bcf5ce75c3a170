package dev.gatehouse.gateway.testing;

import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.json.PolicyJson;
import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.trust.ReleaseRepository;
import dev.gatehouse.trust.TrustPolicy;
import dev.gatehouse.trust.apikey.ApiKeyIssuer;
import dev.gatehouse.trust.content.Audience;
import dev.gatehouse.trust.content.EngineRange;
import dev.gatehouse.trust.content.EngineVersion;
import dev.gatehouse.trust.content.KeyRecord;
import dev.gatehouse.trust.content.KeyRegistry;
import dev.gatehouse.trust.content.KeyState;
import dev.gatehouse.trust.content.json.AudienceJson;
import dev.gatehouse.trust.content.json.KeyRegistryJson;
import dev.gatehouse.trust.keys.SigningKey;
import dev.gatehouse.trust.keys.SigningKeys;
import dev.gatehouse.trust.tls.TlsIdentity;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an administrator has: signing keys, a repository of releases, API keys, a client certificate.
public final class Console {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ReleaseRepository repository;
    private final SigningKey key;
    private final TlsIdentity identity;
    private KeyRegistry keys = KeyRegistry.EMPTY;

    public Console(Path folder) {
        var clock = Clock.systemUTC();
        var passphrase = "a test's passphrase".toCharArray();
        this.key = SigningKeys.create(folder.resolve("keys"), passphrase, RANDOM, clock)
                .generate("owner", passphrase);
        this.repository = ReleaseRepository.create(
                folder.resolve("repository"), TrustPolicy.single(key.verificationKey()), List.of(key), clock);
        this.identity = identity("console");
    }

    public static TlsIdentity identity(String name) {
        return TlsIdentity.selfSigned(
                new TlsIdentity.Subject(name, Set.of("localhost"), Duration.ofDays(30)), RANDOM, Clock.systemUTC());
    }

    public TlsIdentity identity() {
        return identity;
    }

    public byte[] root() {
        return repository.trustedRoot();
    }

    /// A new API key of a role, part of the next releases.
    public String apiKey(String role, Duration lifetime) {
        var issued = new ApiKeyIssuer(RANDOM, Clock.systemUTC())
                .issue(new ApiKeyIssuer.Request("dev", "tester", role, lifetime));
        keys = keys.with(issued.record());
        try (var key = issued.key()) {
            return new String(key.reveal());
        }
    }

    /// Takes back the key that starts as `apiKey` does.
    public void revoke(String apiKey) {
        KeyRecord record = keys.keys().stream()
                .filter(each -> apiKey.startsWith(each.prefix()))
                .findFirst()
                .orElseThrow();
        keys = keys.with(record.in(KeyState.REVOKED));
    }

    public ReleaseBundle release(PolicySet policy) {
        return release(policy, "test-gateway");
    }

    public ReleaseBundle release(PolicySet policy, String backend) {
        var audience = new Audience("dev", Set.of(backend), EngineRange.compatibleWith(new EngineVersion(0, 1, 0)));
        return repository.release(
                Map.of(
                        "policy.json",
                        PolicyJson.write(policy),
                        KeyRegistry.TARGET,
                        KeyRegistryJson.write(keys),
                        Audience.TARGET,
                        AudienceJson.write(audience)),
                List.of(key));
    }
}
