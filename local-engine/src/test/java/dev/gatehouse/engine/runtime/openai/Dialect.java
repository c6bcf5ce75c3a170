package dev.gatehouse.engine.runtime.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A real HTTP server that answers as it is told and remembers what it was asked.
public final class Dialect implements AutoCloseable {
    /// What to do with a request.
    @FunctionalInterface
    public interface Handler {
        void answer(HttpExchange exchange, String body) throws IOException;
    }

    /// What came in.
    public record Asked(String path, List<String> authorization, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public Dialect(Handler handler) throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), handler);
    }

    private Dialect(HttpServer server, Handler handler) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var keys = exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
                asked.add(new Asked(exchange.getRequestURI().getPath(), keys, body));
                handler.answer(exchange, body);
            }
        });
        server.start();
    }

    /// One behind TLS, with a certificate that nobody trusts, made in `folder`.
    public static Dialect selfSigned(Handler handler, Path folder) throws Exception {
        var store = folder.resolve("server.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command =
                "-genkeypair -alias server -keyalg EC -dname CN=127.0.0.1 -storetype PKCS12 -storepass changeit -keystore";
        var made = new ProcessBuilder(
                        Stream.of(List.of(keytool), List.of(command.split(" ", -1)), List.of(store.toString()))
                                .flatMap(List::stream)
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        if (made != 0) {
            throw new IOException("keytool failed: " + Files.readString(folder.resolve("keytool.log")));
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), "changeit".toCharArray()), "changeit".toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new Dialect(server, handler);
    }

    public String url() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:"
                + server.getAddress().getPort() + "/v1";
    }

    public List<Asked> asked() {
        return asked;
    }

    /// Answers with one text.
    public static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /// Answers with a stream of events, one for each word, then the end, the counts and the end mark.
    public static void stream(HttpExchange exchange, String... words) throws IOException {
        var text = new StringBuilder(": a comment\r\n\r\n");
        for (var word : words) {
            text.append("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"")
                    .append(word)
                    .append("\"}}]}\r\n\r\n");
        }
        text.append("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
        text.append(
                "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":3}}\n\ndata: [DONE]\n\n");
        send(exchange, 200, "text/event-stream; charset=utf-8", text.toString());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
