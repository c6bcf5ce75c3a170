package dev.gatehouse.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.trust.keys.SigningKey;
import dev.gatehouse.trust.keys.SigningKeys;
import dev.gatehouse.trust.tuf.RoleKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A house with two of three owners, two of two approvers and one release key, for tests.
final class House {
    static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

    final SecureRandom random = new SecureRandom();
    final SigningKey owner1 = SigningKeys.ephemeral(random);
    final SigningKey owner2 = SigningKeys.ephemeral(random);
    final SigningKey owner3 = SigningKeys.ephemeral(random);
    final SigningKey approver1 = SigningKeys.ephemeral(random);
    final SigningKey approver2 = SigningKeys.ephemeral(random);
    final SigningKey release = SigningKeys.ephemeral(random);
    final SigningKey stranger = SigningKeys.ephemeral(random);
    final MovableClock clock = new MovableClock(START);
    final TrustPolicy policy =
            TrustPolicy.of(signers(2, owner1, owner2, owner3), signers(2, approver1, approver2), signers(1, release));
    final ReleaseRepository repository;
    final byte[] root;
    private final Path folder;

    House(Path folder) {
        this.folder = folder;
        repository = ReleaseRepository.create(folder.resolve("repository"), policy, List.of(owner1, owner2), clock);
        root = repository.trustedRoot();
    }

    static RoleKeys signers(int threshold, SigningKey... keys) {
        return new RoleKeys(Arrays.stream(keys).map(SigningKey::verificationKey).toList(), threshold);
    }

    static Map<String, byte[]> contents(String policy) {
        return Map.of("policy.json", policy.getBytes(StandardCharsets.UTF_8));
    }

    List<SigningKey> everyday() {
        return List.of(approver1, approver2, release);
    }

    ReleaseBundle released(String policy) {
        return repository.release(contents(policy), everyday());
    }

    ReleaseVerifier verifier() {
        return ReleaseVerifier.open(folder.resolve("state"), root, clock, List.of());
    }

    /// Changes the root by the votes of owners 1 and 2.
    void rotate(TrustPolicy next) {
        repository.rotate(repository.draftRoot(next).signedWith(owner1).signedWith(owner2));
    }

    static VerifiedRelease accepted(ReleaseVerifier verifier, ReleaseBundle bundle) {
        VerifiedRelease release = verified(verifier.verify(bundle));
        verifier.accept(release);
        return release;
    }

    static VerifiedRelease verified(Verification verification) {
        return switch (verification) {
            case Verification.Accepted accepted -> accepted.release();
            case Verification.Refused refused ->
                throw new AssertionError(refused.refusal().toString());
        };
    }

    static Refusal refused(Verification verification) {
        return switch (verification) {
            case Verification.Accepted accepted -> throw new AssertionError("accepted " + accepted.release());
            case Verification.Refused refused -> refused.refusal();
        };
    }

    static void assertRefused(Verification verification, RefusalCode code, String part) {
        Refusal refusal = refused(verification);
        assertThat(refusal.code()).as(refusal.sentence()).isEqualTo(code);
        assertThat(refusal.sentence()).contains(part).endsWith(".");
    }
}
