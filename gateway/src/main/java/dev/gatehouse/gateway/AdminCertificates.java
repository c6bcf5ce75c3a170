package dev.gatehouse.gateway;

import dev.gatehouse.gateway.config.GatewayException;
import dev.gatehouse.trust.tls.CertificatePin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whose key opens the admin plane.
final class AdminCertificates {
    private AdminCertificates() {}

    static Set<CertificatePin> pins(List<Path> files) {
        var pins = new HashSet<CertificatePin>();
        for (Path file : files) {
            try (var in = Files.newInputStream(file)) {
                for (var each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                    pins.add(CertificatePin.of((X509Certificate) each));
                }
            } catch (IOException | CertificateException broken) {
                throw new GatewayException(
                        "config.certificate",
                        file + " holds no certificate in PEM form; export the administrator's certificate again.",
                        broken);
            }
        }
        if (pins.isEmpty()) {
            throw new GatewayException("config.certificate", "No administrator's certificate is in " + files + ".");
        }
        return Set.copyOf(pins);
    }
}
