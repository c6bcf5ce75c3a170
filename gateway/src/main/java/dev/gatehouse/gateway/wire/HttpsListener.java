package dev.gatehouse.gateway.wire;

import dev.gatehouse.gateway.http.AddressInUseException;
import dev.gatehouse.gateway.http.HttpHandler;
import io.helidon.common.socket.SocketOptions;
import io.helidon.common.tls.Tls;
import io.helidon.common.tls.TlsClientAuth;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;

/// An open TLS 1.3 port whose requests go to one handler, each on a virtual thread of its own.
public final class HttpsListener implements AutoCloseable {
    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int MAX_CONNECTIONS = 4096;

    /// Held here, because the logging system forgets levels of loggers that nobody holds. Helidon tells each port and
    /// its own
    /// version otherwise; what a person must know is logged by the gateway.
    private static final Logger LIBRARY = Logger.getLogger("io.helidon");

    /// A port that cannot be opened is told by the exception, once.
    private static final Logger STARTS = Logger.getLogger("io.helidon.webserver.LoomServer");

    private final WebServer server;

    private HttpsListener(WebServer server) {
        this.server = server;
    }

    /// Whether a caller must show a certificate that the context trusts.
    public enum ClientCertificate {
        NONE,
        REQUIRED
    }

    /// Opens `address` (port 0 picks a free one).
    ///
    /// @param grace how long requests under way may go on once it is closed
    /// @throws AddressInUseException when another process listens there
    public static HttpsListener open(
            InetSocketAddress address,
            SSLContext tls,
            ClientCertificate clientCertificate,
            Duration grace,
            HttpHandler handler) {
        if (LIBRARY.getLevel() == null) {
            LIBRARY.setLevel(Level.WARNING);
            STARTS.setLevel(Level.OFF);
        }
        var server = WebServer.builder()
                .bindAddress(address)
                .shutdownHook(false)
                .featuresDiscoverServices(false)
                .shutdownGracePeriod(grace)
                .maxTcpConnections(MAX_CONNECTIONS)
                .idleConnectionTimeout(Duration.ofMinutes(2))
                .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .protocolsDiscoverServices(false)
                .addConnectionSelector(Http1ConnectionSelector.builder()
                        .config(Http1Config.builder()
                                .maxHeadersSize(MAX_HEADER_BYTES)
                                .build())
                        .build())
                .tls(Tls.builder()
                        .sslContext(tls)
                        .enabledProtocols(List.of("TLSv1.3"))
                        .clientAuth(
                                clientCertificate == ClientCertificate.REQUIRED
                                        ? TlsClientAuth.REQUIRED
                                        : TlsClientAuth.NONE)
                        .endpointIdentificationAlgorithm(Tls.ENDPOINT_IDENTIFICATION_NONE)
                        .build())
                .routing(routing -> routing.any(
                        (request, response) -> handler.handle(new WireCall(request), new WireReply(response))))
                .build();
        server.start();
        if (!server.isRunning()) {
            throw whyNot(address);
        }
        return new HttpsListener(server);
    }

    /// The port that is really listened on.
    public int port() {
        return server.port();
    }

    /// Takes no new requests, lets those under way end within the grace period, and frees the port.
    @Override
    public void close() {
        server.stop();
    }

    /// The library tells a failed start to its log only, so the reason is found by trying.
    private static RuntimeException whyNot(InetSocketAddress address) {
        try (var probe = new ServerSocket()) {
            probe.bind(address);
            return new IllegalStateException(address + " could be listened on now but not a moment ago; start again");
        } catch (BindException taken) {
            return new AddressInUseException(address, taken);
        } catch (IOException failed) {
            return new UncheckedIOException(failed);
        }
    }
}
