package dev.gatehouse.benchmarks.loop;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/// An OpenAI-compatible server that always gives the same short answer at once, so that what is measured is what stands
/// in
/// front of it.
final class StubUpstream implements AutoCloseable {
    private static final byte[] ANSWER = """
            {"id":"stub","object":"chat.completion","created":0,"model":"stub","choices":[{"index":0,"message":\
            {"role":"assistant","content":"All is well."},"finish_reason":"stop"}],\
            "usage":{"prompt_tokens":12,"completion_tokens":4,"total_tokens":16}}""".getBytes(StandardCharsets.UTF_8);
    private static final byte[] STREAM = """
            data: {"id":"stub","object":"chat.completion.chunk","created":0,"model":"stub","choices":[{"index":0,"delta":\
            {"role":"assistant","content":"All is well."},"finish_reason":null}]}

            data: {"id":"stub","object":"chat.completion.chunk","created":0,"model":"stub","choices":[{"index":0,"delta":{},\
            "finish_reason":"stop"}],"usage":{"prompt_tokens":12,"completion_tokens":4,"total_tokens":16}}

            data: [DONE]

            """.getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    StubUpstream() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> {
            var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var streamed = request.replace(" ", "").contains("\"stream\":true");
            var body = streamed ? STREAM : ANSWER;
            exchange.getResponseHeaders().set("content-type", streamed ? "text/event-stream" : "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    /// Its base URL.
    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
