package dev.gatehouse.trust.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.trust.MovableClock;
import dev.gatehouse.trust.failure.TrustException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateParsingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real handshakes over loopback.
final class TlsEndpointTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private final TlsIdentity server = identity("server");
    private final TlsIdentity client = identity("client");

    @Test
    void pinnedServerIsTrustedAndTls13IsSpoken() throws Exception {
        // When
        String protocol = handshake(TlsEndpoint.server(server), TlsEndpoint.client(Set.of(server.pin()), CLOCK));
        // Then
        assertThat(protocol).isEqualTo("TLSv1.3");
    }

    @Test
    void anotherServerIsRefusedWithItsPin() {
        TlsEndpoint trusting = TlsEndpoint.client(Set.of(client.pin()), CLOCK);
        assertThatThrownBy(() -> handshake(TlsEndpoint.server(server), trusting))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(server.pin().sha256())
                .hasMessageContaining("is not pinned here");
    }

    @Test
    void serverAfterItsTimeIsRefused() {
        Clock later = new MovableClock(Instant.now().plus(Duration.ofDays(31)));
        TlsEndpoint trusting = TlsEndpoint.client(Set.of(server.pin()), later);
        assertThatThrownBy(() -> handshake(TlsEndpoint.server(server), trusting))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("NotAfter");
    }

    @Test
    void pinnedClientIsLetIn() throws Exception {
        // Given
        TlsEndpoint admin = TlsEndpoint.server(server, Set.of(client.pin()), CLOCK);
        // When
        String protocol = handshake(admin, TlsEndpoint.client(client, Set.of(server.pin()), CLOCK));
        // Then
        assertThat(protocol).isEqualTo("TLSv1.3");
    }

    @Test
    void clientWithoutOrWithAnotherCertificateIsKeptOut() {
        TlsEndpoint admin = TlsEndpoint.server(server, Set.of(client.pin()), CLOCK);
        Set<CertificatePin> pins = Set.of(server.pin());
        assertThatThrownBy(() -> handshake(admin, TlsEndpoint.client(pins, CLOCK)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> handshake(admin, TlsEndpoint.client(identity("thief"), pins, CLOCK)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void olderProtocolIsRefusedEvenWhenNobodySetsParameters() throws Exception {
        // Given a client that would trust anybody but speaks TLS 1.2 only
        SSLContext context = SSLContext.getInstance("TLSv1.2");
        TlsEndpoint modern = TlsEndpoint.client(Set.of(server.pin()), CLOCK);
        context.init(null, new javax.net.ssl.TrustManager[] {modern.trust()}, null);
        TlsEndpoint old = new TlsEndpoint(context, new SSLParameters(null, new String[] {"TLSv1.2"}), modern.trust());
        // When / Then
        assertThatThrownBy(() -> handshake(TlsEndpoint.server(server), old)).isInstanceOf(IOException.class);
        assertThat(modern.context().createSSLEngine().getEnabledProtocols()).containsExactly("TLSv1.3");
        assertThat(modern.context().getDefaultSSLParameters().getProtocols()).containsExactly("TLSv1.3");
    }

    @Test
    void identityComesBackFromItsFile() throws Exception {
        // Given
        Path file = folder.resolve("server.p12");
        char[] passphrase = "correct horse battery".toCharArray();
        // When
        server.save(file, passphrase);
        TlsIdentity again = TlsIdentity.load(file, passphrase);
        // Then
        assertThat(again.pin()).isEqualTo(server.pin());
        assertThat(CertificatePin.of(TlsIdentity.readPem(server.certificatePem())))
                .isEqualTo(server.pin());
        assertThat(handshake(TlsEndpoint.server(again), TlsEndpoint.client(Set.of(server.pin()), CLOCK)))
                .isEqualTo("TLSv1.3");
    }

    @Test
    void certificateNamesHostsAndAddresses() throws CertificateParsingException {
        assertThat(server.certificate().getSubjectAlternativeNames())
                .extracting(each -> String.valueOf(each.get(1)))
                .containsExactly("127.0.0.1", "0:0:0:0:0:0:0:1", "localhost");
        assertThat(server.certificate().getSigAlgName()).isEqualTo("SHA256withECDSA");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        // Given
        Path file = folder.resolve("server.p12");
        server.save(file, "correct horse battery".toCharArray());
        Path garbage = Files.writeString(folder.resolve("garbage.p12"), "garbage");
        // When / Then
        assertCode("tls.passphrase", file, "wrong passphrase");
        assertCode("tls.missing", folder.resolve("nowhere.p12"), "correct horse battery");
        assertCode("tls.corrupt", garbage, "correct horse battery");
        assertThatThrownBy(() -> TlsIdentity.readPem("no certificate"))
                .isInstanceOfSatisfying(
                        TrustException.class, e -> assertThat(e.code()).isEqualTo("tls.corrupt"));
    }

    private static void assertCode(String code, Path file, String passphrase) {
        assertThatThrownBy(() -> TlsIdentity.load(file, passphrase.toCharArray()))
                .isInstanceOfSatisfying(
                        TrustException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(file.toString());
    }

    private static TlsIdentity identity(String name) {
        return TlsIdentity.selfSigned(
                new TlsIdentity.Subject(name, Set.of("localhost", "127.0.0.1", "::1"), Duration.ofDays(30)),
                RANDOM,
                CLOCK);
    }

    /// One connection with one byte each way; the protocol as the client sees it.
    private static String handshake(TlsEndpoint server, TlsEndpoint client) throws Exception {
        try (SSLServerSocket listening = (SSLServerSocket)
                server.context().getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Optional<IOException>> answer = CompletableFuture.supplyAsync(() -> {
                try (SSLSocket socket = (SSLSocket) listening.accept()) {
                    socket.getOutputStream().write(socket.getInputStream().read());
                    return Optional.empty();
                } catch (IOException e) {
                    return Optional.of(e);
                }
            });
            try (SSLSocket socket = (SSLSocket) client.context()
                    .getSocketFactory()
                    .createSocket(InetAddress.getLoopbackAddress(), listening.getLocalPort())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write('x');
                if (socket.getInputStream().read() != 'x') {
                    throw new IOException("the server hung up");
                }
                return socket.getSession().getProtocol();
            } finally {
                answer.get(10, TimeUnit.SECONDS);
            }
        }
    }
}
