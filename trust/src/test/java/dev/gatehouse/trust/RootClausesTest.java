package dev.gatehouse.trust;

import static dev.gatehouse.trust.House.accepted;
import static dev.gatehouse.trust.House.assertRefused;
import static dev.gatehouse.trust.House.signers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.trust.keys.SigningKeys;
import dev.gatehouse.trust.tuf.FileNames;
import dev.gatehouse.trust.tuf.Metadata;
import dev.gatehouse.trust.tuf.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// TUF 1.0, sections 5.1 to 5.3. The number before a test's name is the clause.
final class RootClausesTest {
    private static final Instant LATER = House.START.plus(Duration.ofDays(300));

    @TempDir
    Path folder;

    private House house;
    private Forgery forgery;

    @BeforeEach
    void build() {
        house = new House(folder);
        forgery = new Forgery(house, 1);
    }

    @Test
    void clause_5_2_beginsWithARootThatIsOverButRefusesToStayThere() {
        // Given
        house.clock.forward(Duration.ofDays(366));
        // When
        Verification verification = house.verifier().verify(new Forgery(house, 1).bundle());
        // Then
        assertRefused(verification, RefusalCode.EXPIRED, "The root expired");
    }

    @Test
    void clause_5_3_3_followsEveryRootUpToTheNewest() {
        // Given
        TrustPolicy next = house.policy.with(
                Role.TARGETS, new TrustPolicy.RoleTrust(signers(1, house.owner3), Duration.ofDays(9)));
        house.rotate(house.policy);
        house.rotate(next);
        // When
        VerifiedRelease release = accepted(
                house.verifier(), house.repository.release(House.contents("a"), List.of(house.owner3, house.release)));
        // Then
        assertThat(release.version()).isEqualTo(1);
        assertThat(house.verifier().current()).map(VerifiedRelease::digest).contains(release.digest());
    }

    @Test
    void clause_5_3_4_refusesARootWithoutTheThresholdOfTheOldRoot() {
        // Given
        forgery.roots.put(2L, Forgery.root(2, house.policy, LATER, house.owner1, house.stranger));
        // When
        Verification verification = house.verifier().verify(forgery.bundle());
        // Then
        assertRefused(verification, RefusalCode.UNSIGNED, "metadata/2.root.json is signed by 1 of the 2 keys");
    }

    @Test
    void clause_5_3_4_refusesARootWithoutTheThresholdOfTheNewRoot() {
        // Given
        TrustPolicy next =
                house.policy.with(Role.ROOT, new TrustPolicy.RoleTrust(signers(1, house.stranger), Duration.ofDays(9)));
        forgery.roots.put(2L, Forgery.root(2, next, LATER, house.owner1, house.owner2));
        // When
        Verification verification = house.verifier().verify(forgery.bundle());
        // Then
        assertRefused(verification, RefusalCode.UNSIGNED, "signed by 0 of the 1 keys");
    }

    @Test
    void clause_5_3_5_refusesARootThatIsNotTheNextOne() {
        // Given
        forgery.roots.put(2L, Forgery.root(3, house.policy, LATER, house.owner1, house.owner2));
        // When
        Verification verification = house.verifier().verify(forgery.bundle());
        // Then
        assertRefused(verification, RefusalCode.OLDER, "says that it is version 3");
    }

    @Test
    void clause_5_3_6_passesOverAnIntermediateRootThatIsOver() {
        // Given
        Instant over = House.START.minusSeconds(1);
        forgery.roots.put(2L, Forgery.root(2, house.policy, over, house.owner1, house.owner2));
        forgery.roots.put(3L, Forgery.root(3, house.policy, LATER, house.owner1, house.owner2));
        // When
        VerifiedRelease release = accepted(house.verifier(), forgery.bundle());
        // Then
        assertThat(release.version()).isEqualTo(1);
    }

    @Test
    void clause_5_3_10_refusesWhenTheNewestRootIsOver() {
        // Given
        forgery.roots.put(2L, Forgery.root(2, house.policy, House.START, house.owner1, house.owner2));
        // When
        Verification verification = house.verifier().verify(forgery.bundle());
        // Then
        assertRefused(verification, RefusalCode.EXPIRED, "The root expired");
    }

    @Test
    void clause_5_3_11_recoversFromFastForwardOnceTheStolenKeyIsWithdrawn() {
        // Given a thief of the release key who signed the highest numbers
        ReleaseVerifier verifier = house.verifier();
        accepted(verifier, house.released("good"));
        Forgery thief = new Forgery(house, 1);
        thief.contents = House.contents("good");
        thief.versions.put(Role.SNAPSHOT, Metadata.LAST_VERSION);
        thief.versions.put(Role.TIMESTAMP, Metadata.LAST_VERSION);
        thief.expires.put(Role.TARGETS, House.START.plus(Duration.ofDays(90)));
        accepted(verifier, thief.bundle());
        assertRefused(verifier.verify(house.released("next")), RefusalCode.OLDER, "timestamp");
        // When the owners withdraw the key
        var fresh = SigningKeys.ephemeral(house.random);
        house.rotate(TrustPolicy.of(
                signers(2, house.owner1, house.owner2, house.owner3),
                signers(2, house.approver1, house.approver2),
                signers(1, fresh)));
        VerifiedRelease release = accepted(verifier, house.repository.refresh(List.of(fresh)));
        // Then
        assertThat(release.version()).isEqualTo(2);
    }

    @Test
    void clause_5_3_11_anAddedKeyDoesNotMakeOldReleasesAcceptableAgain() {
        // Given
        ReleaseVerifier verifier = house.verifier();
        ReleaseBundle old = house.released("old");
        accepted(verifier, house.released("new"));
        var added = SigningKeys.ephemeral(house.random);
        house.rotate(TrustPolicy.of(
                signers(2, house.owner1, house.owner2, house.owner3),
                signers(2, house.approver1, house.approver2),
                signers(1, house.release, added)));
        SortedMap<String, byte[]> files = Forgery.unpack(old);
        files.put(FileNames.root(2), house.repository.trustedRoot());
        // When
        Verification verification = verifier.verify(Forgery.pack(files));
        // Then
        assertRefused(verification, RefusalCode.OLDER, "timestamp");
    }

    @Test
    void keepsANewerRootEvenWhenALaterBundleLacksIt() {
        // Given
        ReleaseVerifier verifier = house.verifier();
        house.rotate(house.policy);
        accepted(verifier, house.released("a"));
        SortedMap<String, byte[]> files = Forgery.unpack(house.released("b"));
        files.remove(FileNames.root(2));
        accepted(verifier, Forgery.pack(files));
        // When
        files = Forgery.unpack(house.released("c"));
        files.put(FileNames.root(2), Forgery.root(2, house.policy, LATER, house.owner1, house.owner3));
        Verification verification = house.verifier().verify(Forgery.pack(files));
        // Then
        assertRefused(verification, RefusalCode.TAMPERED, "is not the root that is trusted here");
    }
}
