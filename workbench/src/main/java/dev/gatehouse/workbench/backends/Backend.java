package dev.gatehouse.workbench.backends;

import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.Names;
import java.net.URI;
import java.security.cert.X509Certificate;

/// A registered backend.
///
/// @param id the backend's own id, as releases name it in their audience
/// @param connector the kind of connector that speaks to it, such as `gatehouse`
/// @param admin the base of its admin plane, such as `https://127.0.0.1:8444`
/// @param certificate the one certificate that it must show
public record Backend(String id, String connector, Environment environment, URI admin, X509Certificate certificate) {
    public Backend {
        Names.requireId("backend", id);
        Names.requireId("connector", connector);
        if (!"https".equals(admin.getScheme()) || admin.getHost() == null) {
            throw new IllegalArgumentException(
                    "the admin address of backend " + id + " is " + admin + "; it must be https://host:port");
        }
    }
}
