package dev.gatehouse.trust;

import static dev.gatehouse.trust.House.accepted;
import static dev.gatehouse.trust.House.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.trust.tuf.FileNames;
import dev.gatehouse.trust.tuf.Metadata;
import dev.gatehouse.trust.tuf.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// TUF 1.0, sections 5.4 to 5.7. The number before a test's name is the clause.
final class ReleaseClausesTest {
    @TempDir
    Path folder;

    private House house;
    private Forgery forgery;
    private ReleaseVerifier verifier;

    @BeforeEach
    void build() {
        house = new House(folder);
        forgery = new Forgery(house, 2);
        verifier = house.verifier();
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMESTAMP", "SNAPSHOT", "TARGETS"})
    void clauses_5_4_2_and_5_5_3_and_5_6_3_refuseARoleSignedByAStranger(Role role) {
        // Given
        forgery.signers.put(role, List.of(house.stranger));
        // When
        Verification verification = verifier.verify(forgery.bundle());
        // Then
        assertRefused(verification, RefusalCode.UNSIGNED, role.word() + ".json is signed by 0 of");
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMESTAMP", "SNAPSHOT", "TARGETS"})
    void clauses_5_4_4_and_5_5_6_and_5_6_5_refuseARoleAtTheMomentItExpires(Role role) {
        // Given
        forgery.expires.put(role, house.clock.instant());
        // When
        Verification verification = verifier.verify(forgery.bundle());
        // Then
        assertRefused(verification, RefusalCode.EXPIRED, "expired at 2026-11-01T12:00:00Z");
    }

    @Test
    void clause_5_4_4_acceptsOneSecondBeforeExpiry() {
        // Given
        forgery.expires.put(Role.TIMESTAMP, house.clock.instant().plusSeconds(1));
        // When
        VerifiedRelease release = accepted(verifier, forgery.bundle());
        // Then
        assertThat(release.expires()).isEqualTo(house.clock.instant().plusSeconds(1));
    }

    @Test
    void clause_5_4_2_ignoresSignaturesByUnknownKeys() {
        // Given
        forgery.signers.put(Role.TIMESTAMP, List.of(house.stranger, house.release));
        // When
        VerifiedRelease release = accepted(verifier, forgery.bundle());
        // Then
        assertThat(release.version()).isEqualTo(2);
    }

    @Test
    void clause_5_6_3_refusesFewerApproversThanTheThreshold() {
        // Given
        forgery.signers.put(Role.TARGETS, List.of(house.approver1, house.release));
        // When
        Verification verification = verifier.verify(forgery.bundle());
        // Then
        assertRefused(verification, RefusalCode.UNSIGNED, "signed by 1 of the 2 keys");
    }

    @Test
    void clause_5_4_2_refusesAFileThatListsAKeyTwice() {
        // Given
        forgery.signers.put(Role.TIMESTAMP, List.of(house.release, house.stranger));
        SortedMap<String, byte[]> files = forgery.files();
        String text = new String(files.get(FileNames.TIMESTAMP), StandardCharsets.UTF_8);
        files.put(
                FileNames.TIMESTAMP,
                text.replace(
                                house.stranger.verificationKey().id(),
                                house.release.verificationKey().id())
                        .getBytes(StandardCharsets.UTF_8));
        // When
        Verification verification = verifier.verify(Forgery.pack(files));
        // Then
        assertRefused(verification, RefusalCode.MALFORMED, "the same key signed twice");
    }

    @Test
    void clause_5_4_3_1_refusesAnOlderTimestamp() {
        // Given
        accepted(verifier, forgery.bundle());
        Forgery older = new Forgery(house, 2);
        older.versions.put(Role.TIMESTAMP, 1L);
        // When
        Verification verification = verifier.verify(older.bundle());
        // Then
        assertRefused(verification, RefusalCode.OLDER, "timestamp offered is number 1, and number 2");
    }

    @Test
    void clause_5_4_3_1_takesTheVerySameReleaseAgain() {
        // Given
        accepted(verifier, forgery.bundle());
        // When
        VerifiedRelease again = accepted(verifier, forgery.bundle());
        // Then
        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void clause_5_4_3_1_refusesAnotherTimestampOfTheSameNumber() {
        // Given
        accepted(verifier, forgery.bundle());
        forgery.expires.put(Role.TIMESTAMP, House.START.plus(Duration.ofDays(6)));
        // When
        Verification verification = verifier.verify(forgery.bundle());
        // Then
        assertRefused(verification, RefusalCode.MIXED, "Another timestamp 2");
    }

    @Test
    void clause_5_4_3_2_refusesAnOlderSnapshotUnderANewerTimestamp() {
        // Given
        accepted(verifier, forgery.bundle());
        Forgery older = new Forgery(house, 2);
        older.versions.put(Role.TIMESTAMP, 3L);
        older.versions.put(Role.SNAPSHOT, 1L);
        // When
        Verification verification = verifier.verify(older.bundle());
        // Then
        assertRefused(verification, RefusalCode.OLDER, "snapshot offered is number 1, and number 2");
    }

    @Test
    void clause_5_5_2_refusesASnapshotThatTheTimestampDoesNotDescribe() {
        // Given
        SortedMap<String, byte[]> files = forgery.files();
        forgery.expires.put(Role.SNAPSHOT, House.START.plus(Duration.ofDays(9)));
        files.put(
                FileNames.snapshot(2),
                java.util.Objects.requireNonNull(forgery.files().get(FileNames.snapshot(2))));
        // When
        Verification verification = verifier.verify(Forgery.pack(files));
        // Then
        assertRefused(verification, RefusalCode.TAMPERED, "2.snapshot.json is not the file that was signed");
    }

    @Test
    void clause_5_5_4_refusesASnapshotOfAnotherNumberThanAnnounced() {
        // Given
        forgery.announced.put(Role.SNAPSHOT, 3L);
        // When
        Verification verification = verifier.verify(forgery.bundle());
        // Then
        assertRefused(verification, RefusalCode.MIXED, "is version 2 where version 3 was announced");
    }

    @Test
    void clause_5_5_5_refusesAnOlderReleaseUnderANewerSnapshot() {
        // Given
        accepted(verifier, forgery.bundle());
        Forgery older = new Forgery(house, 3);
        older.versions.put(Role.TARGETS, 1L);
        // When
        Verification verification = verifier.verify(older.bundle());
        // Then
        assertRefused(verification, RefusalCode.OLDER, "release offered is number 1, and number 2");
    }

    @Test
    void clause_5_5_5_refusesASnapshotThatForgetsATargetsFile() {
        // Given
        forgery.furtherInSnapshot.put("revoked.json", new Metadata.MetaFile(1, 10, "0".repeat(64)));
        accepted(verifier, forgery.bundle());
        // When
        Verification verification = verifier.verify(new Forgery(house, 3).bundle());
        // Then
        assertRefused(verification, RefusalCode.OLDER, "no longer names revoked.json");
    }

    @Test
    void refusesAnotherReleaseOfTheSameNumber() {
        // Given
        accepted(verifier, forgery.bundle());
        Forgery other = new Forgery(house, 3);
        other.versions.put(Role.TARGETS, 2L);
        // When
        Verification verification = verifier.verify(other.bundle());
        // Then
        assertRefused(verification, RefusalCode.MIXED, "Another release 2");
    }

    @Test
    void clause_5_6_2_refusesTargetsThatTheSnapshotDoesNotDescribe() {
        // Given
        SortedMap<String, byte[]> files = forgery.files();
        forgery.expires.put(Role.TARGETS, House.START.plus(Duration.ofDays(9)));
        files.put(
                FileNames.targets(2),
                java.util.Objects.requireNonNull(forgery.files().get(FileNames.targets(2))));
        // When
        Verification verification = verifier.verify(Forgery.pack(files));
        // Then
        assertRefused(verification, RefusalCode.TAMPERED, "2.targets.json is not the file that was signed");
    }

    @Test
    void clause_5_6_4_refusesTargetsOfAnotherNumberThanAnnounced() {
        // Given
        forgery.announced.put(Role.TARGETS, 3L);
        // When
        Verification verification = verifier.verify(forgery.bundle());
        // Then
        assertRefused(verification, RefusalCode.MIXED, "is version 2 where version 3 was announced");
    }

    @Test
    void clause_5_7_3_refusesAFileOfAnotherDigest() {
        // Given
        SortedMap<String, byte[]> files = forgery.files();
        files.replaceAll(
                (name, bytes) -> name.startsWith("targets/") ? "forged X".getBytes(StandardCharsets.UTF_8) : bytes);
        // When
        Verification verification = verifier.verify(Forgery.pack(files));
        // Then
        assertRefused(verification, RefusalCode.TAMPERED, "policy.json is not the file that was signed");
    }

    @Test
    void clause_5_7_2_refusesAReleaseThatLacksAFile() {
        // Given
        SortedMap<String, byte[]> files = forgery.files();
        files.keySet().removeIf(name -> name.startsWith("targets/"));
        // When
        Verification verification = verifier.verify(Forgery.pack(files));
        // Then
        assertRefused(verification, RefusalCode.MALFORMED, "lacks targets/");
    }
}
