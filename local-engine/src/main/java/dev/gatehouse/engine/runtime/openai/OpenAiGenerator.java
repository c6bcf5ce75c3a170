package dev.gatehouse.engine.runtime.openai;

import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.engine.model.GenerationRequest;
import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.engine.model.TextGenerator;
import dev.gatehouse.engine.model.TokenSink;
import dev.gatehouse.engine.runtime.openai.json.ChatJson;
import dev.gatehouse.engine.runtime.openai.json.ChatJson.Delivery;
import dev.gatehouse.engine.runtime.openai.json.Reply;
import dev.gatehouse.policy.Upstream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/// A model behind a server. Requests go out side by side; each has a connection of its own.
final class OpenAiGenerator implements TextGenerator {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LARGEST = 16 << 20;

    private final Upstream upstream;
    private final Supplier<Optional<String>> bearer;
    private final String place;
    private final Failures failures;
    private final ChatJson json = new ChatJson();
    private final HttpClient client;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("upstream-timeout").factory());
    private volatile boolean closed;

    /// @param bearer gives the bearer token, if the server wants one
    OpenAiGenerator(Upstream upstream, Supplier<Optional<String>> bearer) {
        this.upstream = upstream;
        this.bearer = bearer;
        var url = upstream.url();
        this.place = url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
        this.failures = new Failures(upstream, place);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        long began = System.nanoTime();
        if (closed) {
            throw failures.closed();
        }
        try {
            var response = send(request, Delivery.STREAM);
            if (response.statusCode() == 400 && upsetByStreaming(response)) {
                response = send(request, Delivery.WHOLE);
            }
            try (var deadline = new Deadline(clock, response.body(), upstream.timeout(), began)) {
                try {
                    return answer(request, response, new Collector(request, sink, began));
                } catch (IOException e) {
                    if (deadline.passed()) {
                        throw failures.timeout();
                    }
                    throw e;
                }
            }
        } catch (HttpTimeoutException e) {
            throw e instanceof java.net.http.HttpConnectTimeoutException ? failures.of(e) : failures.timeout();
        } catch (IOException e) {
            throw closed ? failures.closed() : failures.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("target.cancelled", "waiting for " + place + " was interrupted", e);
        }
    }

    private HttpResponse<InputStream> send(GenerationRequest request, Delivery delivery)
            throws IOException, InterruptedException {
        var builder = HttpRequest.newBuilder(endpoint(upstream.url()))
                .timeout(upstream.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", delivery == Delivery.STREAM ? "text/event-stream" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.write(request, delivery)));
        bearer.get().ifPresent(token -> builder.header("Authorization", "Bearer " + token));
        return client.send(builder.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private Generation answer(GenerationRequest request, HttpResponse<InputStream> response, Collector collector)
            throws IOException {
        try (var body = new java.io.BufferedInputStream(response.body())) {
            if (response.statusCode() != 200) {
                throw failures.ofStatus(response.statusCode(), request.model(), json.read(whole(body)));
            }
            var type = response.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("text/event-stream")) {
                return stream(new EventLines(body), collector);
            }
            if (part(whole(body)) instanceof Reply.Part part && !take(part, collector)) {
                return collector.cancelled();
            }
            return collector.ended();
        }
    }

    private Generation stream(EventLines events, Collector collector) throws IOException {
        boolean any = false;
        for (var data = events.next(); data.isPresent(); data = events.next()) {
            if (data.get().strip().equals("[DONE]")) {
                return collector.ended();
            }
            any = true;
            if (!take(part(data.get()), collector)) {
                return collector.cancelled();
            }
        }
        if (!any) {
            throw failures.notOpenAi();
        }
        if (!collector.finished()) {
            throw new IOException("the answer has no end");
        }
        return collector.ended();
    }

    private boolean take(Reply.Part part, Collector collector) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        return collector.take(part) == TokenSink.Next.CONTINUE;
    }

    private Reply.Part part(String text) {
        return switch (json.read(text)) {
            case Reply.Part part -> part;
            case Reply.Failure failure -> throw failures.ofFailure(failure);
            case Reply.Foreign() -> throw failures.notOpenAi();
        };
    }

    /// Old servers refuse the wish for a usage count in a stream, or streams as such.
    private boolean upsetByStreaming(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            var reply = json.read(whole(body));
            if (reply instanceof Reply.Failure(var sentence) && sentence.contains("stream")) {
                return true;
            }
            throw failures.ofStatus(response.statusCode(), "", reply);
        }
    }

    private static String whole(InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException("the answer is larger than " + LARGEST + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static URI endpoint(URI base) {
        var text = base.toString();
        return URI.create(text + (text.endsWith("/") ? "" : "/") + "chat/completions");
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public void close() {
        closed = true;
        clock.shutdownNow();
        client.shutdownNow();
    }
}
