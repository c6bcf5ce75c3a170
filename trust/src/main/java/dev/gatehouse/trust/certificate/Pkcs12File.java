package dev.gatehouse.trust.certificate;

import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.trust.file.AtomicFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/// Private keys with their certificates in one PKCS#12 file under a passphrase, which `openssl` and `keytool` read,
/// too.
///
/// Written with AES-256 under PBKDF2-HMAC-SHA-256 and an SHA-256 integrity tag, 120,000 rounds each, so that a
/// stolen file is dear to guess at. The JDK would write its integrity tag with 10,000.
public final class Pkcs12File {
    private static final int ROUNDS = 120_000;
    private static final int SHORTEST_PASSPHRASE = 8;
    private static final int LARGEST = 1 << 20;

    private Pkcs12File() {}

    /// Which codes the failures of a file have.
    ///
    /// @param noun what the file is, for sentences, such as `key file`
    public record Faults(String noun, Fault missing, Fault corrupt, Fault passphrase) {}

    /// One private key and its certificate.
    public record Entry(PrivateKey key, X509Certificate certificate) {}

    /// Reads all entries by name.
    public static SortedMap<String, Entry> read(Path file, char[] passphrase, Faults faults) {
        byte[] bytes = bytes(file, faults);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), passphrase);
            SortedMap<String, Entry> entries = new TreeMap<>();
            for (String name : Collections.list(store.aliases())) {
                if (store.getKey(name, passphrase) instanceof PrivateKey key
                        && store.getCertificate(name) instanceof X509Certificate certificate) {
                    entries.put(name, new Entry(key, certificate));
                }
            }
            return entries;
        } catch (UnrecoverableKeyException e) {
            throw wrongPassphrase(file, faults, e);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw wrongPassphrase(file, faults, e);
            }
            throw corrupt(file, faults, e);
        } catch (GeneralSecurityException | RuntimeException e) {
            // The JDK's parser answers some damaged files with unchecked exceptions.
            throw corrupt(file, faults, e);
        }
    }

    /// Writes all entries so that `file` is either whole or untouched, readable by its owner only.
    public static void write(Path file, SortedMap<String, Entry> entries, char[] passphrase) {
        requirePassphrase(passphrase);
        try {
            OutputEncryptor encryptor = new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                    .setProvider(new BouncyCastleProvider())
                    .setPRF(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE))
                    .setIterationCount(ROUNDS)
                    .build(passphrase);
            PKCS12PfxPduBuilder builder = new PKCS12PfxPduBuilder();
            PKCS12SafeBag[] certificates = new PKCS12SafeBag[entries.size()];
            int i = 0;
            for (var entry : entries.entrySet()) {
                builder.addData(
                        named(new JcaPKCS12SafeBagBuilder(entry.getValue().key(), encryptor), entry.getKey()));
                certificates[i++] =
                        named(new JcaPKCS12SafeBagBuilder(entry.getValue().certificate()), entry.getKey());
            }
            builder.addEncryptedData(encryptor, certificates);
            byte[] bytes = builder.build(
                            new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                                    .setProvider(new BouncyCastleProvider())
                                    .setIterationCount(ROUNDS),
                            passphrase)
                    .getEncoded();
            AtomicFiles.writeSecret(file, bytes);
        } catch (OperatorCreationException | PKCSException | IOException e) {
            throw new IllegalStateException("this Java cannot write PKCS#12", e);
        }
    }

    /// Throws `IllegalArgumentException` when the passphrase is too short to protect anything.
    public static void requirePassphrase(char[] passphrase) {
        if (passphrase.length < SHORTEST_PASSPHRASE) {
            throw new IllegalArgumentException(
                    "a passphrase needs " + SHORTEST_PASSPHRASE + " characters or more: choose a longer one");
        }
    }

    private static PKCS12SafeBag named(PKCS12SafeBagBuilder bag, String name) {
        bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(name));
        bag.addBagAttribute(
                PKCSObjectIdentifiers.pkcs_9_at_localKeyId, new DEROctetString(name.getBytes(StandardCharsets.UTF_8)));
        return bag.build();
    }

    private static byte[] bytes(Path file, Faults faults) {
        try {
            if (Files.size(file) > LARGEST) {
                throw corrupt(file, faults, new IOException("too large"));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new TrustException(
                    faults.missing(),
                    "There is no " + faults.noun() + " " + file + ": create it, or give the right path.",
                    e);
        } catch (IOException e) {
            throw new TrustException(Fault.DISK, "Cannot read " + file + ": check its permissions.", e);
        }
    }

    private static TrustException wrongPassphrase(Path file, Faults faults, Exception cause) {
        return new TrustException(
                faults.passphrase(), "The passphrase does not open the " + faults.noun() + " " + file + ".", cause);
    }

    private static TrustException corrupt(Path file, Faults faults, Exception cause) {
        return new TrustException(
                faults.corrupt(),
                "The " + faults.noun() + " " + file + " is damaged or is no PKCS#12 file: put it back from a copy.",
                cause);
    }
}
