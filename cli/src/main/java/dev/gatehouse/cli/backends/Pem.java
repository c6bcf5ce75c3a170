package dev.gatehouse.cli.backends;

import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.trust.tls.TlsIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;

/// Certificates in files.
final class Pem {
    private Pem() {}

    /// @throws CommandFailure when `file` holds no certificate
    static X509Certificate read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    "file.missing",
                    "There is no certificate " + file + ". A gateway writes certificate.pem into its folder.");
        }
        try {
            return TlsIdentity.readPem(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException | TrustException e) {
            throw new CommandFailure(
                    "backend.certificate",
                    file + " holds no certificate in PEM form. Take the certificate.pem of the gateway's folder.");
        }
    }
}
