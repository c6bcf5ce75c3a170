package dev.gatehouse.workbench.vault;

import dev.gatehouse.trust.file.AtomicFiles;
import dev.gatehouse.trust.keys.SigningKey;
import dev.gatehouse.trust.keys.SigningKeys;
import dev.gatehouse.trust.tls.TlsIdentity;
import dev.gatehouse.workbench.base.WorkbenchException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/// The open secrets of a workspace.
///
/// @param databasePassword random, lower-case hex
/// @param signer the administrator's key, which holds every role while there is one administrator
/// @param console with what this workspace shows itself to backends
public record Vault(DatabasePassword databasePassword, SigningKey signer, TlsIdentity console) {
    static final String SECRETS = "secrets.p12";
    private static final String SIGNING_KEYS = "signing-keys.p12";
    private static final String CONSOLE = "console-tls.p12";
    private static final String DATABASE = "database";
    private static final String ADMINISTRATOR = "administrator";
    private static final Duration CERTIFICATE = Duration.ofDays(3650);

    /// Opens the secrets in `folder`.
    ///
    /// @throws WorkbenchException `workspace.passphrase` or `workspace.secrets`
    /// @throws dev.gatehouse.trust.failure.TrustException when a key file is missing, damaged or under another
    /// passphrase
    public static Vault open(Path folder, char[] passphrase, SecureRandom random, Clock clock) {
        return new Vault(
                databasePassword(folder.resolve(SECRETS), passphrase),
                SigningKeys.open(folder.resolve(SIGNING_KEYS), passphrase, random, clock)
                        .key(ADMINISTRATOR),
                TlsIdentity.load(folder.resolve(CONSOLE), passphrase));
    }

    /// Whether `folder` has secrets.
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve(SECRETS));
    }

    /// Makes the secrets of a new workspace; what an interrupted attempt has left is made anew. The file that says that
    /// they are there comes last.
    public static void create(Path folder, char[] passphrase, SecureRandom random, Clock clock) {
        try {
            Files.deleteIfExists(folder.resolve(SIGNING_KEYS));
        } catch (IOException e) {
            throw new WorkbenchException("workspace.disk", folder + " cannot be written. Check its permissions.", e);
        }
        SigningKeys.create(folder.resolve(SIGNING_KEYS), passphrase, random, clock)
                .generate(ADMINISTRATOR, passphrase);
        TlsIdentity.selfSigned(
                        new TlsIdentity.Subject("Gatehouse console", Set.of("localhost"), CERTIFICATE), random, clock)
                .save(folder.resolve(CONSOLE), passphrase);
        byte[] password = new byte[32];
        random.nextBytes(password);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setEntry(
                    DATABASE,
                    new KeyStore.SecretKeyEntry(new SecretKeySpec(password, "AES")),
                    new KeyStore.PasswordProtection(passphrase));
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, passphrase);
            AtomicFiles.writeSecret(folder.resolve(SECRETS), bytes.toByteArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new WorkbenchException("workspace.secrets", "This Java cannot make a PKCS#12 file.", e);
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    private static DatabasePassword databasePassword(Path file, char[] passphrase) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), passphrase);
            Key key = store.getKey(DATABASE, passphrase);
            if (key == null) {
                throw new WorkbenchException(
                        "workspace.secrets",
                        file + " holds no password for the database. Put it back from a backup. Nothing was changed.");
            }
            return new DatabasePassword(HexFormat.of().formatHex(key.getEncoded()));
        } catch (IOException e) {
            throw new WorkbenchException(
                    "workspace.passphrase",
                    file + " does not open with this passphrase, or is damaged. Give the passphrase with which the"
                            + " workspace was made, or put the file back from a backup. Nothing was changed.",
                    e);
        } catch (GeneralSecurityException e) {
            throw new WorkbenchException(
                    "workspace.secrets", file + " is damaged. Put it back from a backup. Nothing was changed.", e);
        }
    }

    /// What the database is encrypted with; never prints itself.
    public static final class DatabasePassword {
        private final String hex;

        DatabasePassword(String hex) {
            this.hex = hex;
        }

        public String hex() {
            return hex;
        }

        @Override
        public String toString() {
            return "DatabasePassword[…]";
        }
    }
}
