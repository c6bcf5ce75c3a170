package dev.gatehouse.cli.demo.step;

import dev.gatehouse.cli.json.ChatJson;
import dev.gatehouse.cli.json.ChatJson.Delivery;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.gateway.RunningGateway;
import dev.gatehouse.trust.tls.CertificatePin;
import dev.gatehouse.trust.tls.TlsEndpoint;
import dev.gatehouse.trust.tls.TlsIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Calls the gateway as an application would: HTTPS, one pinned certificate, an API key in a header.
final class ApiClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DATA = "data: ";

    private final HttpClient http;
    private final URI address;
    private final String model;

    ApiClient(RunningGateway gateway, String model, Clock clock) {
        var shown = TlsIdentity.readPem(gateway.serverCertificatePem());
        var endpoint = TlsEndpoint.client(Set.of(CertificatePin.of(shown)), clock);
        this.http = HttpClient.newBuilder()
                .sslContext(endpoint.context())
                .sslParameters(endpoint.parameters())
                .connectTimeout(PATIENCE)
                .build();
        this.address = URI.create("https://127.0.0.1:" + gateway.publicPort() + "/v1/chat/completions");
        this.model = model;
    }

    /// Asks and waits for the whole answer.
    ///
    /// @param key the caller's key; empty to send none
    ApiReply ask(char[] key, String prompt) {
        var response = send(request(key, prompt, Delivery.PLAIN), BodyHandlers.ofString());
        return reply(response, ChatJson.reply(response.body()), 0, 0);
    }

    /// Asks and reads the answer as it is written.
    ApiReply askStreamed(char[] key, String prompt) {
        var begin = System.nanoTime();
        var response = send(request(key, prompt, Delivery.STREAMED), BodyHandlers.ofLines());
        try (var lines = response.body()) {
            return streamed(response, lines, begin);
        }
    }

    private static ApiReply streamed(HttpResponse<?> response, Stream<String> lines, long begin) {
        if (!response.headers().firstValue("content-type").orElse("").startsWith("text/event-stream")) {
            return reply(response, ChatJson.reply(lines.collect(Collectors.joining("\n"))), 0, 0);
        }
        var text = new StringBuilder();
        var events = 0;
        var first = 0L;
        var code = "";
        for (var line : (Iterable<String>) lines::iterator) {
            if (line.startsWith(DATA)) {
                events++;
                var chunk = ChatJson.reply(line.substring(DATA.length()));
                code = code.isEmpty() ? chunk.code() : code;
                if (text.isEmpty() && !chunk.text().isEmpty()) {
                    first = Duration.ofNanos(System.nanoTime() - begin).toMillis();
                }
                text.append(chunk.text());
            }
        }
        return reply(response, new ChatJson.Reply(text.toString(), code, 0, 0), events, first);
    }

    private HttpRequest request(char[] key, String prompt, Delivery delivery) {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ChatJson.call(model, prompt, delivery)));
        if (key.length > 0) {
            request.header("authorization", "Bearer " + new String(key));
        }
        return request.build();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new CommandFailure(
                    "demo.call", "The gateway at " + address + " could not be called: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("demo.interrupted", "The demonstration was interrupted.");
        }
    }

    private static ApiReply reply(HttpResponse<?> response, ChatJson.Reply content, int events, long first) {
        return new ApiReply(
                response.statusCode(),
                response.headers().firstValue("x-request-id").orElse(""),
                response.headers().firstValue("gatehouse-verdict").orElse(""),
                content,
                events,
                first);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
