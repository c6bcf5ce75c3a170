package dev.gatehouse.workbench.backends;

import dev.gatehouse.workbench.base.WorkbenchException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;

/// Certificates as text (PEM, RFC 7468).
public final class Certificates {
    private Certificates() {}

    /// Reads the first certificate of a PEM text.
    ///
    /// @throws WorkbenchException `backend.certificate` when there is none
    public static X509Certificate read(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new WorkbenchException(
                    "backend.certificate",
                    "This is no certificate in PEM form. Take the certificate.pem of the gateway's folder.",
                    e);
        }
    }

    public static String write(X509Certificate certificate) {
        try {
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
    }
}
