package dev.gatehouse.trust;

import static dev.gatehouse.trust.House.accepted;
import static dev.gatehouse.trust.House.assertRefused;
import static dev.gatehouse.trust.House.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.trust.tuf.FileNames;
import dev.gatehouse.trust.tuf.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The attacks that TUF 1.0 (section 1.5.2) names, and those that a ZIP file invites.
final class AttackTest {
    @TempDir
    Path folder;

    private House house;
    private ReleaseVerifier verifier;

    @BeforeEach
    void build() {
        house = new House(folder);
        verifier = house.verifier();
    }

    @Test
    void rollbackToAnOlderReleaseIsRefusedAlsoAfterARestart() {
        // Given
        ReleaseBundle old = house.released("old");
        VerifiedRelease current = accepted(verifier, house.released("new"));
        // When
        Verification now = verifier.verify(old);
        Verification restarted = house.verifier().verify(old);
        // Then
        assertRefused(now, RefusalCode.OLDER, "release the old content under a new number");
        assertRefused(restarted, RefusalCode.OLDER, "number 2 is trusted here already");
        assertThat(verifier.current()).contains(current);
    }

    @Test
    void freezeIsRefusedOnceTheTimestampIsOver() {
        // Given
        ReleaseBundle bundle = house.released("frozen");
        accepted(verifier, bundle);
        // When
        house.clock.forward(Duration.ofDays(7));
        // Then
        assertRefused(verifier.verify(bundle), RefusalCode.EXPIRED, "The timestamp expired");
        assertThat(house.verifier().current()).map(VerifiedRelease::version).contains(1L);
        assertThat(accepted(verifier, house.repository.refresh(List.of(house.release)))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void fastForwardByOneOfTwoApproversIsRefused() {
        // Given
        Forgery forgery = new Forgery(house, 1L << 50);
        forgery.signers.put(Role.TARGETS, List.of(house.approver1));
        // When
        Verification verification = verifier.verify(forgery.bundle());
        // Then
        assertRefused(verification, RefusalCode.UNSIGNED, "1 of the 2 keys");
    }

    @Test
    void mixAndMatchOfTwoReleasesIsRefused() {
        // Given
        SortedMap<String, byte[]> first = Forgery.unpack(house.released("first"));
        SortedMap<String, byte[]> second = Forgery.unpack(house.released("second"));
        // When
        SortedMap<String, byte[]> mixed = new java.util.TreeMap<>(second);
        mixed.put(FileNames.targets(2), java.util.Objects.requireNonNull(first.get(FileNames.targets(1))));
        // Then
        assertRefused(verifier.verify(Forgery.pack(mixed)), RefusalCode.TAMPERED, "2.targets.json");
    }

    @Test
    void keyCompromiseBelowTheThresholdSignsNothing() {
        // Given a thief of one approver's, one owner's and the release key
        Forgery forgery = new Forgery(house, 1);
        forgery.signers.put(Role.TARGETS, List.of(house.approver1, house.owner1, house.release));
        // When
        Verification verification = verifier.verify(forgery.bundle());
        // Then
        assertRefused(verification, RefusalCode.UNSIGNED, "1 of the 2 keys");
    }

    @Test
    void arbitrarySoftwareOfAStrangerIsRefused() throws IOException {
        // Given
        House other = new House(Files.createDirectory(folder.resolve("other")));
        // When
        Verification verification = verifier.verify(other.released("evil"));
        // Then
        assertRefused(verification, RefusalCode.UNSIGNED, "metadata/timestamp.json is signed by 0 of the 1 keys");
    }

    @Test
    void endlessDataIsReadNoFurtherThanAReleaseCanBe() throws IOException {
        // Given
        int[] read = new int[1];
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                java.util.Arrays.fill(into, offset, offset + length, (byte) 'x');
                read[0] += length;
                return length;
            }
        };
        ReleaseVerifier small = ReleaseVerifier.open(folder.resolve("small"), house.root, house.clock, List.of(), 4096);
        // When
        Verification verification = small.verify(endless);
        // Then
        assertRefused(verification, RefusalCode.OVERSIZED, "longer than 4096 bytes");
        assertThat(read[0]).isLessThanOrEqualTo(3 * 4097);
    }

    @Test
    void oversizedMetadataIsRefused() {
        // Given
        SortedMap<String, byte[]> files = new Forgery(house, 1).files();
        files.put(FileNames.TIMESTAMP, new byte[(1 << 20) + 1]);
        // When
        Verification verification = verifier.verify(Forgery.pack(files));
        // Then
        assertRefused(verification, RefusalCode.OVERSIZED, "metadata/timestamp.json");
    }

    @Test
    void zipSlipIsRefusedAndWritesNothing() throws IOException {
        // Given
        byte[] zip = zip("targets/../../evil.json", "x", ZipEntry.STORED);
        // When
        Verification verification = verifier.verify(ReleaseBundle.of(zip));
        // Then
        assertRefused(verification, RefusalCode.MALFORMED, "name that no file of a release has");
        assertThat(folder.resolve("evil.json")).doesNotExist();
    }

    @Test
    void zipBombIsRefusedBecauseNothingIsEverInflated() throws IOException {
        // Given
        byte[] zip = zip("metadata/timestamp.json", "0".repeat(50_000_000), ZipEntry.DEFLATED);
        // When
        Verification verification = verifier.verify(ReleaseBundle.of(zip));
        // Then
        assertThat(zip.length).isLessThan(100_000);
        assertThat(refused(verification).code()).isIn(RefusalCode.MALFORMED, RefusalCode.TAMPERED);
    }

    @Test
    void fileThatNobodySignedIsRefused() {
        // Given
        SortedMap<String, byte[]> files = Forgery.unpack(house.released("good"));
        files.put("targets/" + "0".repeat(64) + ".extra", new byte[1]);
        // When
        Verification verification = verifier.verify(Forgery.pack(files));
        // Then
        assertRefused(verification, RefusalCode.MALFORMED, "which nothing in it names");
    }

    @Test
    void entryThatStandsTwiceIsRefused() {
        // Given
        byte[] bundle = house.released("good").bytes();
        int firstLength = 30 + "metadata/1.root.json".length() + house.root.length;
        ByteArrayOutputStream doubled = new ByteArrayOutputStream();
        doubled.write(bundle, 0, firstLength);
        doubled.write(bundle, 0, bundle.length);
        // When
        Verification verification = verifier.verify(ReleaseBundle.of(doubled.toByteArray()));
        // Then
        assertRefused(verification, RefusalCode.MALFORMED, "metadata/1.root.json stands twice");
    }

    @Test
    void bytesBeforeOrBehindTheBundleAreRefused() {
        // Given
        byte[] bundle = house.released("good").bytes();
        byte[] behind = java.util.Arrays.copyOf(bundle, bundle.length + 1);
        byte[] before = new byte[bundle.length + 1];
        System.arraycopy(bundle, 0, before, 1, bundle.length);
        // When / Then
        assertRefused(verifier.verify(ReleaseBundle.of(behind)), RefusalCode.MALFORMED, "cut or added to");
        assertRefused(verifier.verify(ReleaseBundle.of(before)), RefusalCode.MALFORMED, "does not begin");
    }

    @Test
    void rewrittenMetadataIsRefusedEvenIfItSaysTheSame() {
        // Given a timestamp with one harmless space
        SortedMap<String, byte[]> files = Forgery.unpack(house.released("good"));
        String text =
                new String(java.util.Objects.requireNonNull(files.get(FileNames.TIMESTAMP)), StandardCharsets.UTF_8);
        files.put(
                FileNames.TIMESTAMP, text.replace(",\"signed\"", ", \"signed\"").getBytes(StandardCharsets.UTF_8));
        // When
        Verification verification = verifier.verify(Forgery.pack(files));
        // Then
        assertRefused(verification, RefusalCode.MALFORMED, "not in canonical form");
    }

    @Test
    void oneChangedByteAtAnyPlaceIsRefused() {
        // Given
        ReleaseBundle small = small();
        byte[] good = small.bytes();
        assertThat(House.verified(verifier.verify(small)).version()).isEqualTo(1);
        // When / Then
        for (int i = 0; i < good.length; i++) {
            byte[] edited = good.clone();
            edited[i] ^= (byte) (1 << (i % 8));
            assertThat(verifier.verify(ReleaseBundle.of(edited)))
                    .as("byte %d of %d", i, good.length)
                    .isInstanceOf(Verification.Refused.class);
        }
    }

    @Test
    void oneChangedByteInAnyFileIsRefusedAlsoWhenTheZipIsMadeAnew() {
        // Given
        SortedMap<String, byte[]> good = Forgery.unpack(small());
        // When / Then
        good.forEach((name, bytes) -> {
            for (int i = 0; i < bytes.length; i++) {
                byte[] edited = bytes.clone();
                edited[i] ^= (byte) (1 << (i % 7));
                SortedMap<String, byte[]> files = new java.util.TreeMap<>(good);
                files.put(name, edited);
                assertThat(verifier.verify(Forgery.pack(files)))
                        .as("byte %d of %s", i, name)
                        .isInstanceOf(Verification.Refused.class);
            }
        });
    }

    @Test
    void anyCutIsRefused() {
        // Given
        byte[] good = house.released("p").bytes();
        // When / Then
        for (int length = 0; length < good.length; length += 7) {
            assertThat(verifier.verify(ReleaseBundle.of(java.util.Arrays.copyOf(good, length))))
                    .as("cut to %d", length)
                    .isInstanceOf(Verification.Refused.class);
        }
    }

    @Test
    void uploadThatIsGoodIsAccepted() throws IOException {
        // Given
        ReleaseBundle bundle = house.released("good");
        // When
        Verification verification = verifier.verify(new ByteArrayInputStream(bundle.bytes()));
        // Then
        assertThat(House.verified(verification).targets()).containsOnlyKeys("policy.json");
    }

    /// The smallest release there is: one administrator, one key, one file. `verifier` trusts it from here on.
    private ReleaseBundle small() {
        ReleaseRepository alone = ReleaseRepository.create(
                folder.resolve("alone"),
                TrustPolicy.single(house.release.verificationKey()),
                List.of(house.release),
                house.clock);
        verifier = ReleaseVerifier.open(folder.resolve("alone-state"), alone.trustedRoot(), house.clock, List.of());
        return alone.release(House.contents("p"), List.of(house.release));
    }

    private static byte[] zip(String name, String content, int method) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(method);
            if (method == ZipEntry.STORED) {
                java.util.zip.CRC32 crc = new java.util.zip.CRC32();
                crc.update(bytes);
                entry.setCrc(crc.getValue());
                entry.setSize(bytes.length);
            }
            zip.putNextEntry(entry);
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
