package dev.gatehouse.trust;

import static dev.gatehouse.trust.House.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.trust.keys.SigningKeys;
import dev.gatehouse.trust.tuf.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The writer: what it makes, and what it will not make.
final class ReleaseRepositoryTest {
    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void build() {
        house = new House(folder);
    }

    @Test
    void oneAdministratorWithOneKeyReleasesAtOnce() {
        // Given
        var key = SigningKeys.ephemeral(new SecureRandom());
        ReleaseRepository alone = ReleaseRepository.create(
                folder.resolve("alone"), TrustPolicy.single(key.verificationKey()), List.of(key), house.clock);
        ReleaseVerifier verifier =
                ReleaseVerifier.open(folder.resolve("alone-state"), alone.trustedRoot(), house.clock, List.of());
        // When
        VerifiedRelease first = accepted(verifier, alone.release(House.contents("a"), List.of(key)));
        VerifiedRelease second = accepted(verifier, alone.release(House.contents("b"), List.of(key)));
        // Then
        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.digest()).isNotEqualTo(first.digest());
        assertThat(second.expires()).isEqualTo(House.START.plus(java.time.Duration.ofDays(7)));
    }

    @Test
    void approversSignOneAfterTheOtherThroughAFile() {
        // Given
        ReleaseCandidate draft = house.repository.draft(House.contents("a"));
        // When
        ReleaseCandidate once = ReleaseCandidate.read(draft.bytes()).signedWith(house.approver1);
        ReleaseCandidate twice = ReleaseCandidate.read(once.bytes()).signedWith(house.approver2);
        // Then
        assertThat(house.repository.standing(draft)).isEqualTo(new ReleaseRepository.Standing(0, 2));
        assertThat(house.repository.standing(once).complete()).isFalse();
        assertThat(house.repository.standing(twice).complete()).isTrue();
        assertThat(twice.signers())
                .containsExactlyInAnyOrder(
                        house.approver1.verificationKey().id(),
                        house.approver2.verificationKey().id());
        VerifiedRelease release = accepted(house.verifier(), house.repository.publish(twice, List.of(house.release)));
        assertThat(release.digest()).isEqualTo(draft.digest());
    }

    @Test
    void publishesNothingWithoutTheThreshold() {
        // Given
        ReleaseCandidate once = house.repository.draft(House.contents("a")).signedWith(house.approver1);
        ReleaseCandidate sameTwice = once.signedWith(house.approver1);
        // When / Then
        assertThatThrownBy(() -> house.repository.publish(sameTwice, List.of(house.release)))
                .satisfies(fault(Fault.RELEASE_THRESHOLD))
                .hasMessageContaining("1 of 2 signatures for the role targets");
        assertThatThrownBy(() -> house.repository.publish(once.signedWith(house.approver2), List.of(house.stranger)))
                .satisfies(fault(Fault.RELEASE_THRESHOLD))
                .hasMessageContaining("for the role snapshot");
        assertThat(house.repository.version()).isZero();
    }

    @Test
    void refusesACandidateThatAnotherReleaseOvertook() {
        // Given
        ReleaseCandidate late = house.repository
                .draft(House.contents("late"))
                .signedWith(house.approver1)
                .signedWith(house.approver2);
        house.released("early");
        // When / Then
        assertThatThrownBy(() -> house.repository.publish(late, List.of(house.release)))
                .satisfies(fault(Fault.RELEASE_STALE))
                .hasMessageContaining("the next one is 2");
    }

    @Test
    void refusesToReadACandidateWhoseFilesWereExchanged() {
        // Given
        byte[] good = house.repository.draft(House.contents("good")).bytes();
        // When / Then
        for (int i = 0; i < good.length; i++) {
            byte[] edited = good.clone();
            edited[i] ^= 1;
            assertThatThrownBy(() -> ReleaseCandidate.read(edited))
                    .as("byte %d", i)
                    .isInstanceOf(TrustException.class);
        }
    }

    @Test
    void findsTheOldContentsToReleaseThemAgainUnderANewNumber() {
        // Given
        house.released("old");
        accepted(house.verifier(), house.released("new"));
        // When
        Map<String, byte[]> old = house.repository.targets(1);
        VerifiedRelease release = accepted(house.verifier(), house.repository.release(old, house.everyday()));
        // Then
        assertThat(release.version()).isEqualTo(3);
        assertThat(release.target("policy.json")).hasValue("old".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void opensWhatWasWrittenAndGoesOnCounting() {
        // Given
        ReleaseBundle bundle = house.released("a");
        // When
        ReleaseRepository again = ReleaseRepository.open(folder.resolve("repository"), house.clock);
        // Then
        assertThat(again.version()).isEqualTo(1);
        assertThat(again.policy()).isEqualTo(house.policy);
        assertThat(again.latest()).map(ReleaseBundle::digest).contains(bundle.digest());
    }

    @Test
    void halfWrittenReleaseDoesNotCount() throws IOException {
        // Given a crash before the timestamp was written
        house.released("a");
        byte[] timestamp = Files.readAllBytes(folder.resolve("repository").resolve(FileNames.TIMESTAMP));
        house.released("b");
        Files.write(folder.resolve("repository").resolve(FileNames.TIMESTAMP), timestamp);
        // When
        ReleaseRepository again = ReleaseRepository.open(folder.resolve("repository"), house.clock);
        // Then
        assertThat(again.version()).isEqualTo(1);
        assertThat(accepted(house.verifier(), again.release(House.contents("c"), house.everyday()))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void namesWhatIsWrongWithAFolder() throws IOException {
        // Given
        Path folderOfReleases = folder.resolve("repository");
        house.released("a");
        // When / Then
        assertThatThrownBy(() -> ReleaseRepository.open(folder.resolve("nowhere"), house.clock))
                .satisfies(fault(Fault.REPOSITORY_MISSING))
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> ReleaseRepository.create(
                        folderOfReleases, house.policy, List.of(house.owner1, house.owner2), house.clock))
                .satisfies(fault(Fault.REPOSITORY_EXISTS));
        assertThatThrownBy(() -> ReleaseRepository.create(
                        folder.resolve("new"), house.policy, List.of(house.owner1), house.clock))
                .satisfies(fault(Fault.RELEASE_THRESHOLD));
        Files.write(folderOfReleases.resolve(FileNames.TIMESTAMP), new byte[] {'{'});
        assertThatThrownBy(() -> ReleaseRepository.open(folderOfReleases, house.clock))
                .satisfies(fault(Fault.REPOSITORY_CORRUPT))
                .hasMessageContaining("timestamp.json");
    }

    @Test
    void refusesNamesThatLeadElsewhere() {
        for (String name : List.of("../evil", "a/b", "", ".hidden", "UPPER", "a\u0000b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> house.repository.draft(Map.of(name, new byte[0])))
                    .withMessageContaining("no plain name");
        }
    }

    @Test
    void rotatesOnlyWithOldAndNewOwners() {
        // Given
        var fresh = SigningKeys.ephemeral(house.random);
        TrustPolicy next = TrustPolicy.single(fresh.verificationKey());
        RootCandidate draft = house.repository.draftRoot(next);
        RootCandidate byOld = draft.signedWith(house.owner1).signedWith(house.owner3);
        // When / Then
        assertThatThrownBy(() -> house.repository.rotate(draft.signedWith(fresh)))
                .satisfies(fault(Fault.RELEASE_THRESHOLD));
        assertThatThrownBy(() -> house.repository.rotate(byOld)).satisfies(fault(Fault.RELEASE_THRESHOLD));
        house.repository.rotate(RootCandidate.read(byOld.bytes()).signedWith(fresh));
        assertThat(accepted(house.verifier(), house.repository.release(House.contents("a"), List.of(fresh)))
                        .version())
                .isEqualTo(1);
    }

    private static java.util.function.Consumer<Throwable> fault(Fault fault) {
        Predicate<Throwable> same = thrown -> thrown instanceof TrustException e && e.fault() == fault;
        return thrown -> assertThat(same).as(thrown.toString()).accepts(thrown);
    }
}
