package dev.gatehouse.trust.tls;

import dev.gatehouse.trust.certificate.Pkcs12File;
import dev.gatehouse.trust.certificate.SelfSigned;
import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// A private key and the certificate by which others know it. Immutable; never prints its key.
public final class TlsIdentity {
    private static final String ENTRY = "identity";
    private static final Pkcs12File.Faults FAULTS =
            new Pkcs12File.Faults("TLS identity", Fault.TLS_MISSING, Fault.TLS_CORRUPT, Fault.TLS_PASSPHRASE);
    /// Clocks differ a little between machines.
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final PrivateKey key;
    private final X509Certificate certificate;

    private TlsIdentity(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /// A new ECDSA P-256 key and a certificate that signs itself.
    public static TlsIdentity selfSigned(Subject subject, SecureRandom random, Clock clock) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            Instant now = clock.instant();
            SelfSigned.Life life = new SelfSigned.Life(now.minus(SKEW), now.plus(subject.validity()));
            return new TlsIdentity(
                    pair.getPrivate(), SelfSigned.of(pair, subject.commonName(), subject.names(), life, random));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no ECDSA P-256", e);
        }
    }

    /// Reads a PKCS#12 file; throws `TLS_MISSING`, `TLS_PASSPHRASE` or `TLS_CORRUPT`.
    public static TlsIdentity load(Path file, char[] passphrase) {
        SortedMap<String, Pkcs12File.Entry> entries = Pkcs12File.read(file, passphrase, FAULTS);
        if (entries.size() != 1) {
            throw new TrustException(
                    Fault.TLS_CORRUPT,
                    "The TLS identity " + file + " holds " + entries.size()
                            + " keys, and one is needed: give another file.");
        }
        Pkcs12File.Entry entry = entries.values().iterator().next();
        return new TlsIdentity(entry.key(), entry.certificate());
    }

    /// Writes a PKCS#12 file, readable by its owner only; it is either whole or untouched.
    public void save(Path file, char[] passphrase) {
        SortedMap<String, Pkcs12File.Entry> one = new TreeMap<>();
        one.put(ENTRY, new Pkcs12File.Entry(key, certificate));
        Pkcs12File.write(file, one, passphrase);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /// The certificate as PEM text, to hand to whoever shall trust it. Holds nothing secret.
    public String certificatePem() {
        return pem(certificate);
    }

    /// A certificate as PEM text (RFC 7468).
    public static String pem(X509Certificate certificate) {
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    /// Reads the first certificate of a PEM text; throws `TLS_CORRUPT` when there is none.
    public static X509Certificate readPem(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new TrustException(
                    Fault.TLS_CORRUPT,
                    "This is no certificate in PEM form: it begins with -----BEGIN CERTIFICATE----- and is copied whole.",
                    e);
        }
    }

    public CertificatePin pin() {
        return CertificatePin.of(certificate);
    }

    PrivateKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "TLS identity " + pin().sha256();
    }

    /// For whom a certificate is.
    ///
    /// @param commonName for people to read
    /// @param names DNS names and IP addresses, at least one
    /// @param validity at least a minute
    public record Subject(String commonName, Set<String> names, Duration validity) {
        public Subject {
            names = Set.copyOf(new TreeSet<>(names));
            if (commonName.isBlank() || commonName.length() > 64) {
                throw new IllegalArgumentException("a common name has 1 to 64 characters");
            }
            if (names.isEmpty()) {
                throw new IllegalArgumentException("a certificate names at least one host");
            }
            if (validity.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new IllegalArgumentException("a certificate counts for a minute at least");
            }
        }
    }
}
