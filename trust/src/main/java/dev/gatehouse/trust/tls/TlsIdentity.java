package dev.gatehouse.trust.tls;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

public final class TlsIdentity {
    private TlsIdentity() {}
    /// ECDSA P-256, self-signed.
    public static TlsIdentity selfSigned(Subject subject, SecureRandom random, Clock clock) {
        throw new UnsupportedOperationException();
    }
    /// PKCS#12; TLS_MISSING, TLS_CORRUPT, TLS_PASSPHRASE
    public static TlsIdentity load(Path file, char[] passphrase) {
        throw new UnsupportedOperationException();
    }

    public void save(Path file, char[] passphrase) {
        throw new UnsupportedOperationException();
    }

    public X509Certificate certificate() {
        throw new UnsupportedOperationException();
    }

    public String certificatePem() {
        throw new UnsupportedOperationException();
    }

    public CertificatePin pin() {
        throw new UnsupportedOperationException();
    }
    /// @param commonName for people
    /// @param names DNS names and IP addresses (mixed) that stand in the certificate
    public record Subject(String commonName, Set<String> names, Duration validity) {}
}
