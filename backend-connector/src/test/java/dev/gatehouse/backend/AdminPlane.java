package dev.gatehouse.backend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.gatehouse.backend.answer.Target;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.json.StatusJson;
import dev.gatehouse.policy.json.TrafficJson;
import dev.gatehouse.policy.traffic.GatewayStatus;
import dev.gatehouse.policy.traffic.TrafficEvent;
import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.trust.tls.CertificatePin;
import dev.gatehouse.trust.tls.TlsEndpoint;
import dev.gatehouse.trust.tls.TlsIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A small HTTPS server that speaks `docs/admin-protocol.md`: mutual TLS 1.3, status, release, events.
final class AdminPlane implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Pattern AFTER = Pattern.compile("after=(\\d+)&limit=(\\d+)&wait=(\\d+)");

    final TlsIdentity identity = identity("gateway");
    final List<TrafficEvent> events = new CopyOnWriteArrayList<>();
    private final AtomicReference<byte[]> bundle = new AtomicReference<>(new byte[0]);
    private final AtomicReference<String> refusal = new AtomicReference<>("");
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String id;

    AdminPlane(String id, TlsIdentity client) throws IOException {
        this.id = id;
        TlsEndpoint tls = TlsEndpoint.server(identity, Set.of(client.pin()), CLOCK);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls.context()) {
            @Override
            public void configure(HttpsParameters parameters) {
                parameters.setSSLParameters(tls.parameters());
            }
        });
        server.createContext("/admin/v1/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    static TlsIdentity identity(String name) {
        return TlsIdentity.selfSigned(
                new TlsIdentity.Subject(name, Set.of("localhost"), Duration.ofDays(1)), RANDOM, CLOCK);
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    Target target(TlsIdentity client) {
        return new Target(id, address(), CertificatePin.of(identity.certificate()), client);
    }

    /// Every upload is refused from now on: status, code, message.
    void refuse(String answer) {
        refusal.set(answer);
    }

    void runs(byte[] bytes) {
        bundle.set(bytes);
    }

    private void serve(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("gatehouse-backend", id);
        String path = exchange.getRequestURI().getPath();
        String call = exchange.getRequestMethod() + " " + path.substring("/admin/v1/".length());
        switch (call) {
            case "GET status" -> send(exchange, 200, status());
            case "PUT release" -> upload(exchange);
            case "GET release" -> release(exchange);
            case "GET events" -> events(exchange);
            default -> send(exchange, 404, problem("request.path", "No such path."));
        }
    }

    private byte[] status() {
        boolean none = bundle.get().length == 0;
        return StatusJson.write(new GatewayStatus(
                id,
                Environment.DEV,
                "0.1.0",
                none ? 0 : 1,
                none ? "" : ReleaseBundle.of(bundle.get()).digest(),
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                events.size(),
                GatewayStatus.LastRefusal.NONE));
    }

    private void upload(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String[] refused = refusal.get().split("\\|", 3);
        if (refused.length == 3) {
            send(exchange, Integer.parseInt(refused[0]), problem(refused[1], refused[2]));
            return;
        }
        bundle.set(body);
        send(exchange, 200, status());
    }

    private void release(HttpExchange exchange) throws IOException {
        if (bundle.get().length == 0) {
            send(exchange, 404, problem("release.none", "Nothing is in force."));
            return;
        }
        exchange.getResponseHeaders().set("gatehouse-release", "1");
        send(exchange, 200, bundle.get());
    }

    private void events(HttpExchange exchange) throws IOException {
        Matcher asked = AFTER.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        if (!asked.matches()) {
            send(exchange, 400, problem("request.parameter", "Parameters are numbers."));
            return;
        }
        long after = Long.parseLong(asked.group(1));
        String lines = events.stream()
                .filter(event -> event.sequence() > after)
                .limit(Long.parseLong(asked.group(2)))
                .map(event -> TrafficJson.line(event) + "\n")
                .collect(Collectors.joining());
        exchange.getResponseHeaders().set("gatehouse-log", "log-1");
        exchange.getResponseHeaders().set("gatehouse-first-sequence", events.isEmpty() ? "0" : "1");
        exchange.getResponseHeaders().set("gatehouse-last-sequence", String.valueOf(events.size()));
        send(exchange, 200, lines.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] problem(String code, String message) {
        return ("{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
