package dev.gatehouse.trust.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys, and the file they sleep in.
final class SigningKeysTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    @Test
    void keepsKeysOverAReopen() {
        // Given
        Path file = folder.resolve("deep/keys.p12");
        SigningKeys keys = SigningKeys.create(file, passphrase(), RANDOM, Clock.systemUTC());
        assertThat(keys.names()).isEmpty();
        SigningKey first = keys.generate("release", passphrase());
        SigningKey second = keys.generate("approver-1", passphrase());
        // When
        SigningKeys again = SigningKeys.open(file, passphrase(), RANDOM, Clock.systemUTC());
        // Then
        assertThat(again.names()).containsExactly("approver-1", "release");
        assertThat(again.key("release").verificationKey()).isEqualTo(first.verificationKey());
        byte[] message = "what is signed".getBytes(StandardCharsets.UTF_8);
        byte[] signature = again.key("approver-1").sign(message);
        assertThat(second.verificationKey().verifies(message, signature)).isTrue();
        assertThat(first.verificationKey().verifies(message, signature)).isFalse();
        assertThat(second.toString())
                .isEqualTo("signing key " + second.verificationKey().id());
    }

    @Test
    void fileIsForItsOwnerOnlyAndHoldsNoKeyInClear() throws IOException {
        // Given
        Path file = folder.resolve("keys.p12");
        // When
        SigningKeys.create(file, passphrase(), RANDOM, Clock.systemUTC()).generate("release", passphrase());
        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        // The object identifier of Ed25519 would stand in front of a bare private key.
        assertThat(HexFormat.of().formatHex(Files.readAllBytes(file))).doesNotContain("06032b657004220420");
    }

    @Test
    void saysWhetherTheFileOrThePassphraseIsWrong() throws IOException {
        // Given
        Path file = folder.resolve("keys.p12");
        SigningKeys.create(file, passphrase(), RANDOM, Clock.systemUTC()).generate("release", passphrase());
        Path corrupt = folder.resolve("corrupt.p12");
        Files.write(corrupt, java.util.Arrays.copyOf(Files.readAllBytes(file), 200));
        Path empty = Files.createFile(folder.resolve("empty.p12"));
        // When / Then
        assertFault(Fault.KEYS_PASSPHRASE, "does not open the key file", file, "another passphrase");
        assertFault(Fault.KEYS_MISSING, "There is no key file", folder.resolve("nowhere.p12"), "whatever it is");
        assertFault(Fault.KEYS_CORRUPT, "is damaged", corrupt, "correct horse battery");
        assertFault(Fault.KEYS_CORRUPT, "is damaged", empty, "correct horse battery");
        SigningKeys keys = SigningKeys.open(file, passphrase(), RANDOM, Clock.systemUTC());
        assertThatThrownBy(() -> keys.key("nobody")).hasMessageContaining("it has [release]");
        assertThatThrownBy(() -> keys.generate("more", "another passphrase".toCharArray()))
                .isInstanceOfSatisfying(
                        TrustException.class, e -> assertThat(e.fault()).isEqualTo(Fault.KEYS_PASSPHRASE));
        assertThatIllegalArgumentException().isThrownBy(() -> keys.generate("release", passphrase()));
    }

    @Test
    void refusesToWriteOverAFileAndAShortPassphrase() {
        // Given
        Path file = folder.resolve("keys.p12");
        SigningKeys.create(file, passphrase(), RANDOM, Clock.systemUTC());
        // When / Then
        assertThatThrownBy(() -> SigningKeys.create(file, passphrase(), RANDOM, Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        TrustException.class, e -> assertThat(e.fault()).isEqualTo(Fault.KEYS_EXISTS));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SigningKeys.create(folder.resolve("b.p12"), "short".toCharArray(), RANDOM, Clock.systemUTC()))
                .withMessageContaining("8 characters");
    }

    @Test
    void agreesWithTheTestVectorOfTheStandard() {
        // RFC 8032, section 7.1, test 2
        VerificationKey key = new VerificationKey("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        byte[] signature = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(key.verifies(new byte[] {0x72}, signature)).isTrue();
        assertThat(key.verifies(new byte[] {0x73}, signature)).isFalse();
        assertThat(key.verifies(new byte[] {0x72}, new byte[10])).isFalse();
        assertThat(new VerificationKey("f".repeat(64)).verifies(new byte[0], signature))
                .isFalse();
    }

    private static char[] passphrase() {
        return "correct horse battery".toCharArray();
    }

    private static void assertFault(Fault fault, String part, Path file, String passphrase) {
        assertThatThrownBy(() -> SigningKeys.open(file, passphrase.toCharArray(), RANDOM, Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        TrustException.class, e -> assertThat(e.fault()).isEqualTo(fault))
                .hasMessageContaining(part)
                .hasMessageContaining(file.toString());
    }
}
