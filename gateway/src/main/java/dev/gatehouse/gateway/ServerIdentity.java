package dev.gatehouse.gateway;

import dev.gatehouse.gateway.config.GatewayConfig;
import dev.gatehouse.trust.file.AtomicFiles;
import dev.gatehouse.trust.tls.TlsIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/// The gateway's own certificate and key, made at the first start and kept. Its public part lies beside the settings
/// for clients to
/// pin.
final class ServerIdentity {
    /// Where clients find the certificate.
    static final String CERTIFICATE = "certificate.pem";

    private static final Duration VALIDITY = Duration.ofDays(825);
    private static final int PASSPHRASE_BYTES = 32;

    private ServerIdentity() {}

    static TlsIdentity loadOrMake(GatewayConfig config, SecureRandom random, Clock clock) throws IOException {
        var keys = config.data().resolve("identity.p12");
        var secret = config.data().resolve("identity.pass");
        TlsIdentity identity;
        if (Files.exists(keys) && Files.exists(secret)) {
            identity = load(keys, secret);
        } else {
            identity = TlsIdentity.selfSigned(
                    new TlsIdentity.Subject("Gatehouse gateway " + config.backendId(), names(config), VALIDITY),
                    random,
                    clock);
            save(identity, keys, secret, random);
        }
        AtomicFiles.write(
                config.folder().resolve(CERTIFICATE), identity.certificatePem().getBytes(StandardCharsets.US_ASCII));
        return identity;
    }

    private static TlsIdentity load(Path keys, Path secret) throws IOException {
        var passphrase = characters(Files.readAllBytes(secret));
        try {
            return TlsIdentity.load(keys, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static void save(TlsIdentity identity, Path keys, Path secret, SecureRandom random) {
        var bytes = new byte[PASSPHRASE_BYTES];
        random.nextBytes(bytes);
        var text = HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII);
        var passphrase = characters(text);
        AtomicFiles.writeSecret(secret, text);
        identity.save(keys, passphrase);
        Arrays.fill(passphrase, '\0');
        Arrays.fill(text, (byte) 0);
    }

    private static char[] characters(byte[] ascii) {
        return StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(ascii)).array();
    }

    private static Set<String> names(GatewayConfig config) {
        var names = new LinkedHashSet<>(Set.of("localhost", "127.0.0.1", "::1"));
        try {
            names.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            // A machine without a name is reached by its address.
        }
        if (!Set.of("0.0.0.0", "::").contains(config.publicPlane().address())) {
            names.add(config.publicPlane().address());
        }
        return names;
    }
}
