package dev.gatehouse.gateway;

import dev.gatehouse.gateway.config.GatewayConfig;
import dev.gatehouse.gateway.config.GatewayConfig.Listen;
import dev.gatehouse.gateway.config.GatewayException;
import dev.gatehouse.gateway.config.PortHolder;
import dev.gatehouse.gateway.http.AddressInUseException;
import dev.gatehouse.gateway.http.HttpHandler;
import dev.gatehouse.gateway.wire.HttpsListener;
import dev.gatehouse.gateway.wire.HttpsListener.ClientCertificate;
import dev.gatehouse.trust.tls.TlsEndpoint;
import dev.gatehouse.trust.tls.TlsIdentity;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;

/// Opens the two ports.
record Planes(GatewayConfig config, TlsIdentity identity, Clock clock) {
    private static final Duration GRACE = Duration.ofSeconds(5);

    HttpsListener open(HttpHandler handler) {
        return open("public", config.publicPlane(), TlsEndpoint.server(identity), ClientCertificate.NONE, handler);
    }

    HttpsListener openAdmin(HttpHandler handler) {
        var endpoint = TlsEndpoint.server(identity, AdminCertificates.pins(config.adminCertificates()), clock);
        return open("admin", config.adminPlane(), endpoint, ClientCertificate.REQUIRED, handler);
    }

    private HttpsListener open(
            String key, Listen listen, TlsEndpoint endpoint, ClientCertificate client, HttpHandler handler) {
        try {
            var address = new InetSocketAddress(InetAddress.getByName(listen.address()), listen.port());
            return HttpsListener.open(address, endpoint.context(), client, GRACE, handler);
        } catch (UnknownHostException unknown) {
            throw new GatewayException(
                    "config.address",
                    "The " + key + " address \"" + listen.address() + "\" is none of this machine; name one under "
                            + key + ".address in " + config.folder().resolve(GatewayConfig.FILE) + ".",
                    unknown);
        } catch (AddressInUseException used) {
            throw new GatewayException(
                    "config.port-in-use",
                    "The " + key + " port " + listen.port() + " is in use by "
                            + PortHolder.of(listen.port()).orElse("another process")
                            + "; stop it, or choose another " + key + ".port in "
                            + config.folder().resolve(GatewayConfig.FILE) + " (0 takes a free one).",
                    used);
        }
    }
}
