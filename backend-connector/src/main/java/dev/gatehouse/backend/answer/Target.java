package dev.gatehouse.backend.answer;

import dev.gatehouse.trust.tls.CertificatePin;
import dev.gatehouse.trust.tls.TlsIdentity;
import java.net.URI;

/// One backend and how to speak to it.
///
/// @param backend the id that it must give itself
/// @param admin the base of its admin plane: https, a host, a port
/// @param pin by what it is recognised; who signed its certificate plays no part
/// @param identity with what the console shows itself
public record Target(String backend, URI admin, CertificatePin pin, TlsIdentity identity) {
    public Target {
        if (!"https".equals(admin.getScheme()) || admin.getHost() == null) {
            throw new IllegalArgumentException(
                    "the admin address of backend " + backend + " is \"" + admin + "\"; it must be https://host:port");
        }
    }
}
