import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.helidon.common.socket.SocketOptions;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The same two answers by three servers in one process, measured in turns: a body of 1 KiB for a body of 1 KiB, and 32
/// server-sent events that are flushed one by one. Each handler runs on a virtual thread.
public final class HttpServers {
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;
    private static final int EVENTS = 32;
    private static final byte[] BODY = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EVENT =
            ("data: {\"delta\":\"" + "x".repeat(80) + "\"}\n\n").getBytes(StandardCharsets.US_ASCII);

    private HttpServers() {}

    interface Running extends AutoCloseable {
        int port();
    }

    /// How a client sees one kind of answer.
    record Figures(double perSecond, double p50Micros, double p99Micros) {}

    public static void main(String[] args) throws Exception {
        int seconds = Integer.parseInt(args[0]);
        var tls = tls();
        var servers = new TreeMap<String, Running>(Map.of(
                "1 helidon", helidon(tls), "2 jdk", jdk(tls), "3 jetty", jetty(tls)));
        var results = new TreeMap<String, List<Figures>>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (var path : List.of("/plain", "/sse")) {
                for (var server : servers.entrySet()) {
                    var figures = measure(tls, server.getValue().port(), path, Duration.ofSeconds(seconds));
                    if (round > 0) {
                        results.computeIfAbsent(path + " " + server.getKey(), _ -> new ArrayList<>()).add(figures);
                    }
                }
            }
        }
        for (var path : List.of("/plain", "/sse")) {
            var base = median(results.get(path + " 1 helidon"));
            for (var server : servers.keySet()) {
                var figures = median(results.get(path + " " + server));
                System.out.printf(
                        "%-7s %-10s %8.0f /s (%.2f of helidon)  p50 %7.0f us (%.2f)  p99 %7.0f us (%.2f)%n",
                        path,
                        server.substring(2),
                        figures.perSecond(),
                        figures.perSecond() / base.perSecond(),
                        figures.p50Micros(),
                        figures.p50Micros() / base.p50Micros(),
                        figures.p99Micros(),
                        figures.p99Micros() / base.p99Micros());
            }
        }
        System.exit(0);
    }

    private static Figures median(List<Figures> rounds) {
        return new Figures(
                rounds.stream().mapToDouble(Figures::perSecond).sorted().toArray()[ROUNDS / 2],
                rounds.stream().mapToDouble(Figures::p50Micros).sorted().toArray()[ROUNDS / 2],
                rounds.stream().mapToDouble(Figures::p99Micros).sorted().toArray()[ROUNDS / 2]);
    }

    private static Running helidon(SSLContext tls) {
        var server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .shutdownHook(false)
                // As for the JDK's server below: each event would wait some 40 ms for a delayed acknowledgement.
                .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .tls(Tls.builder().sslContext(tls).enabledProtocols(List.of("TLSv1.3")).build())
                .routing(routing -> routing.post("/plain", (request, response) -> {
                            request.content().inputStream().readAllBytes();
                            response.send(BODY);
                        })
                        .post("/sse", (request, response) -> {
                            request.content().inputStream().readAllBytes();
                            try (var out = response.outputStream()) {
                                events(out);
                            }
                        }))
                .build()
                .start();
        return running(server.port());
    }

    private static Running jdk(SSLContext tls) throws IOException {
        // Without it small answers wait for delayed acknowledgements.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/plain", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, BODY.length);
            try (var out = exchange.getResponseBody()) {
                out.write(BODY);
            }
        });
        server.createContext("/sse", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                events(out);
            }
        });
        server.start();
        return running(server.getAddress().getPort());
    }

    private static Running jetty(SSLContext tls) throws Exception {
        var threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var server = new Server(threads);
        var ssl = new SslContextFactory.Server();
        ssl.setSslContext(tls);
        ssl.setIncludeProtocols("TLSv1.3");
        var http = new HttpConfiguration();
        http.addCustomizer(new SecureRequestCustomizer(false));
        var connector = new ServerConnector(server, ssl, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws IOException {
                Content.Source.asInputStream(request).readAllBytes();
                if (request.getHttpURI().getPath().equals("/plain")) {
                    response.getHeaders().put("content-length", BODY.length);
                    response.write(true, ByteBuffer.wrap(BODY), callback);
                    return true;
                }
                try (var out = Content.Sink.asOutputStream(response)) {
                    events(out);
                }
                callback.succeeded();
                return true;
            }
        });
        server.start();
        return running(connector.getLocalPort());
    }

    private static void events(OutputStream out) throws IOException {
        for (int at = 0; at < EVENTS; at++) {
            out.write(EVENT);
            out.flush();
        }
    }

    private static Running running(int port) {
        return new Running() {
            @Override
            public int port() {
                return port;
            }

            @Override
            public void close() {}
        };
    }

    private static Figures measure(SSLContext tls, int port, String path, Duration length) throws Exception {
        var times = new ArrayList<long[]>();
        long until = System.nanoTime() + length.toNanos();
        // Platform threads: virtual ones would share their carriers with the server that is measured.
        try (var clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            var futures = new ArrayList<java.util.concurrent.Future<long[]>>();
            for (int at = 0; at < CONNECTIONS; at++) {
                futures.add(clients.submit(() -> client(tls, port, path, until)));
            }
            for (var each : futures) {
                times.add(each.get());
            }
        }
        var all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Figures(
                all.length / (length.toNanos() / 1e9), all[all.length / 2] / 1e3, all[(int) (all.length * 0.99)] / 1e3);
    }

    private static long[] client(SSLContext tls, int port, String path, long until) throws IOException {
        var request = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + BODY.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var whole = Arrays.copyOf(request, request.length + BODY.length);
        System.arraycopy(BODY, 0, whole, request.length, BODY.length);
        var nanos = new long[200_000];
        int count = 0;
        try (var socket = (SSLSocket) tls.getSocketFactory().createSocket("localhost", port)) {
            socket.setTcpNoDelay(true);
            socket.setEnabledProtocols(new String[] {"TLSv1.3"});
            var in = new BufferedInputStream(socket.getInputStream());
            while (count < nanos.length) {
                long began = System.nanoTime();
                if (began > until) {
                    break;
                }
                socket.getOutputStream().write(whole);
                answer(in);
                nanos[count++] = System.nanoTime() - began;
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    private static void answer(InputStream in) throws IOException {
        long length = -1;
        boolean first = true;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (first && !line.startsWith("HTTP/1.1 200")) {
                throw new IOException("not what was asked for: " + line);
            }
            first = false;
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(line.substring(15).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (int chunk = size(in); ; chunk = size(in)) {
            in.skipNBytes(chunk + 2L);
            if (chunk == 0) {
                return;
            }
        }
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new IOException("the server hung up");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    private static SSLContext tls() throws Exception {
        var file = Files.createTempDirectory("http-servers").resolve("server.p12");
        var made = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/keytool", "-genkeypair", "-keyalg", "EC", "-groupname",
                        "secp256r1", "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-storetype",
                        "PKCS12", "-storepass", "benchmark", "-alias", "server", "-keystore", file.toString())
                .start()
                .waitFor();
        if (made != 0) {
            throw new IOException("keytool failed");
        }
        var store = KeyStore.getInstance(file.toFile(), "benchmark".toCharArray());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "benchmark".toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted(store));
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore trusted(KeyStore store) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        return trusted;
    }
}
