package dev.gatehouse.trust.tls;

import dev.gatehouse.trust.keys.Digests;
import java.security.cert.X509Certificate;

/// By what a peer is recognised: SHA-256 of its public key (SubjectPublicKeyInfo) in lower-case hex. It outlives a
/// renewal
/// of the certificate that keeps the key.
public record CertificatePin(String sha256) {
    public CertificatePin {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a pin is 64 lower-case hex digits");
        }
    }

    public static CertificatePin of(X509Certificate certificate) {
        return new CertificatePin(Digests.sha256(certificate.getPublicKey().getEncoded()));
    }
}
