package dev.gatehouse.trust.keys;

import dev.gatehouse.trust.certificate.Pkcs12File;
import dev.gatehouse.trust.certificate.SelfSigned;
import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Ed25519 key pairs in a file under a passphrase. The passphrase is never kept; callers wipe theirs.
///
/// Not safe for two processes that add keys at once; reading and signing from many threads is fine.
public final class SigningKeys {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pkcs12File.Faults FAULTS =
            new Pkcs12File.Faults("key file", Fault.KEYS_MISSING, Fault.KEYS_CORRUPT, Fault.KEYS_PASSPHRASE);
    /// PKCS#12 keeps a public key in a certificate only. Nobody looks at how long that one counts.
    private static final Duration CERTIFICATE_LIFE = Duration.ofDays(36_500);

    private final Path file;
    private final SecureRandom random;
    private final Clock clock;
    private SortedMap<String, Pkcs12File.Entry> entries;

    private SigningKeys(Path file, SecureRandom random, Clock clock, SortedMap<String, Pkcs12File.Entry> entries) {
        this.file = file;
        this.random = random;
        this.clock = clock;
        this.entries = entries;
    }

    /// A new file without keys; throws `KEYS_EXISTS` rather than write over one.
    public static SigningKeys create(Path file, char[] passphrase, SecureRandom random, Clock clock) {
        if (Files.exists(file)) {
            throw new TrustException(
                    Fault.KEYS_EXISTS, "There is a key file " + file + " already: open it, or give another path.");
        }
        SortedMap<String, Pkcs12File.Entry> none = Collections.emptySortedMap();
        Pkcs12File.write(file, none, passphrase);
        return new SigningKeys(file, random, clock, none);
    }

    /// Opens a file; throws `KEYS_MISSING`, `KEYS_PASSPHRASE` or `KEYS_CORRUPT`.
    public static SigningKeys open(Path file, char[] passphrase, SecureRandom random, Clock clock) {
        return new SigningKeys(file, random, clock, Pkcs12File.read(file, passphrase, FAULTS));
    }

    public synchronized SortedSet<String> names() {
        return new TreeSet<>(entries.keySet());
    }

    /// The key called `name`; throws `KEYS_UNKNOWN`.
    public synchronized SigningKey key(String name) {
        Pkcs12File.Entry entry = entries.get(name);
        if (entry == null) {
            throw new TrustException(
                    Fault.KEYS_UNKNOWN,
                    "The key file " + file + " has no key \"" + name + "\": it has " + entries.keySet() + ".");
        }
        return signingKey(entry);
    }

    /// Makes a key and saves the file before it returns; throws `KEYS_PASSPHRASE` when the passphrase is not the
    /// file's, and `IllegalArgumentException` when the name is taken or no plain name.
    public synchronized SigningKey generate(String name, char[] passphrase) {
        if (!NAME.matcher(name).matches() || entries.containsKey(name)) {
            throw new IllegalArgumentException("the key name \"" + name
                    + "\" is taken or not plain: use up to 64 lower-case letters, digits, '-', '_' or '.'");
        }
        SortedMap<String, Pkcs12File.Entry> more = new TreeMap<>(Pkcs12File.read(file, passphrase, FAULTS));
        KeyPair pair = pair(random);
        Instant now = clock.instant();
        SelfSigned.Life life = new SelfSigned.Life(now, now.plus(CERTIFICATE_LIFE));
        more.put(name, new Pkcs12File.Entry(pair.getPrivate(), SelfSigned.of(pair, name, Set.of(), life, random)));
        Pkcs12File.write(file, more, passphrase);
        entries = more;
        return key(name);
    }

    /// A key that is nowhere but in memory, for a trial or a test.
    public static SigningKey ephemeral(SecureRandom random) {
        KeyPair pair = pair(random);
        return new MemoryKey(VerificationKey.of(pair.getPublic()), pair.getPrivate());
    }

    private static KeyPair pair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    private SigningKey signingKey(Pkcs12File.Entry entry) {
        try {
            return new MemoryKey(VerificationKey.of(entry.certificate().getPublicKey()), entry.key());
        } catch (IllegalArgumentException e) {
            throw new TrustException(
                    Fault.KEYS_CORRUPT, "The key file " + file + " holds a key that is not Ed25519.", e);
        }
    }

    /// A private key in this process; its text is its public id.
    private static final class MemoryKey implements SigningKey {
        private final VerificationKey verificationKey;
        private final PrivateKey key;

        MemoryKey(VerificationKey verificationKey, PrivateKey key) {
            this.verificationKey = verificationKey;
            this.key = key;
        }

        @Override
        public VerificationKey verificationKey() {
            return verificationKey;
        }

        @Override
        public byte[] sign(byte[] message) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(key);
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new TrustException(
                        Fault.KEYS_CORRUPT,
                        "The key " + verificationKey.id() + " does not sign: restore the key file from a copy.",
                        e);
            }
        }

        @Override
        public String toString() {
            return "signing key " + verificationKey.id();
        }
    }
}
