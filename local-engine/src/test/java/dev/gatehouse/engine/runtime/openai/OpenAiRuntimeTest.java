package dev.gatehouse.engine.runtime.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.engine.model.Generation.Finish;
import dev.gatehouse.engine.model.Generation.Known;
import dev.gatehouse.engine.model.GenerationRequest;
import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.engine.model.TextGenerator;
import dev.gatehouse.engine.model.TokenSink.Next;
import dev.gatehouse.policy.Credential;
import dev.gatehouse.policy.Upstream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenAiRuntimeTest {
    private static final String JSON = "application/json";
    private static final String EVENTS = "text/event-stream";
    private static final GenerationRequest HELLO = new GenerationRequest(
            "qwen3", List.of(Message.system("Be \"brief\"."), Message.user("Hello\n✓")), 64, 0.5, 7);

    @Test
    void streamsAnAnswerAndTakesTheServersCounts() throws IOException {
        try (var server = new Dialect((exchange, body) -> Dialect.stream(exchange, "Hel", "lo", " ☀"))) {
            // Given
            List<String> deltas = new ArrayList<>();
            // When
            var answer = answer(server, delta -> {
                deltas.add(delta);
                return Next.CONTINUE;
            });
            // Then
            assertThat(deltas).containsExactly("Hel", "lo", " ☀");
            assertThat(answer.text()).isEqualTo("Hello ☀");
            assertThat(answer.finish()).isEqualTo(Finish.STOP);
            assertThat(answer.tokens()).isEqualTo(new Generation.Tokens(11, 3, Known.COUNTED));
            assertThat(answer.timing().toFirstToken())
                    .isPositive()
                    .isLessThanOrEqualTo(answer.timing().total());
            assertThat(answer.timing().device()).isZero();
        }
    }

    @Test
    void asksInTheDialect() throws IOException {
        try (var server = new Dialect((exchange, body) -> Dialect.stream(exchange, "x"))) {
            answer(server, delta -> Next.CONTINUE);
            assertThat(server.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.path()).isEqualTo("/v1/chat/completions");
                assertThat(asked.authorization()).isEmpty();
                assertThat(asked.body())
                        .contains("\"model\":\"qwen3\"", "\"max_tokens\":64", "\"temperature\":0.5", "\"seed\":7")
                        .contains("\"stream\":true", "\"include_usage\":true")
                        .contains("{\"role\":\"system\",\"content\":\"Be \\\"brief\\\".\"}", "Hello\\n✓");
            });
        }
    }

    @Test
    void takesAnAnswerInOnePieceFromAServerThatDoesNotStream() throws IOException {
        var whole = """
                {"choices":[{"message":{"role":"assistant","content":"Hi you"},"finish_reason":"length"}],
                 "usage":{"prompt_tokens":5,"completion_tokens":2,"total_tokens":7}}""";
        try (var server = new Dialect((exchange, body) -> Dialect.send(exchange, 200, JSON, whole))) {
            var answer = answer(server, delta -> Next.CONTINUE);
            assertThat(answer.text()).isEqualTo("Hi you");
            assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
            assertThat(answer.tokens()).isEqualTo(new Generation.Tokens(5, 2, Known.COUNTED));
        }
    }

    @Test
    void asksAgainWithoutAStreamWhenTheServerRefusesOne() throws IOException {
        try (var server = new Dialect((exchange, body) -> {
            if (body.contains("\"stream\":true")) {
                Dialect.send(exchange, 400, JSON, "{\"error\":{\"message\":\"stream_options is unknown\"}}");
            } else {
                Dialect.send(exchange, 200, JSON, "{\"choices\":[{\"message\":{\"content\":\"plain\"}}]}");
            }
        })) {
            var answer = answer(server, delta -> Next.CONTINUE);
            assertThat(answer.text()).isEqualTo("plain");
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void estimatesTokensAndSaysSoWhenTheServerDoesNotCount() throws IOException {
        var events = "data: {\"choices\":[{\"delta\":{\"content\":\"12345678\"},\"finish_reason\":\"stop\"}]}\n\n";
        try (var server = new Dialect((exchange, body) -> Dialect.send(exchange, 200, EVENTS, events))) {
            var tokens = answer(server, delta -> Next.CONTINUE).tokens();
            assertThat(tokens.known()).isEqualTo(Known.ESTIMATED);
            assertThat(tokens.output()).isEqualTo(2);
            assertThat(tokens.input()).isPositive();
        }
    }

    @Test
    void stopsWhenTheReaderAsksTo() throws IOException {
        try (var server = new Dialect((exchange, body) -> Dialect.stream(exchange, "a", "b", "c"))) {
            var answer = answer(server, delta -> delta.equals("b") ? Next.STOP : Next.CONTINUE);
            assertThat(answer.finish()).isEqualTo(Finish.CANCELLED);
            assertThat(answer.text()).isEqualTo("ab");
        }
    }

    static Stream<Arguments> refusals() {
        var error = "{\"error\":{\"message\":\"no such\\tthing sk-123\",\"type\":\"x\"}}";
        return Stream.of(
                Arguments.of(401, JSON, error, "target.unauthorized", "environment variable"),
                Arguments.of(403, JSON, error, "target.unauthorized", "refused our key"),
                Arguments.of(404, JSON, error, "target.unknown-model", "\"qwen3\" (it says: no such thing"),
                Arguments.of(404, "text/html", "<html>", "target.not-openai", "/v1"),
                Arguments.of(400, JSON, error, "target.failed", "status 400"),
                Arguments.of(429, JSON, error, "target.busy", "try later"),
                Arguments.of(413, "text/plain", "", "target.too-large", "too large"),
                Arguments.of(307, "text/plain", "", "target.redirect", "do not follow"),
                Arguments.of(500, JSON, error, "target.failed", "status 500"),
                Arguments.of(503, "text/html", "<html>", "target.failed", "status 503"),
                Arguments.of(200, "text/html", "<html>welcome", "target.not-openai", "does not speak"),
                Arguments.of(200, JSON, "{\"answer\":42}", "target.not-openai", "does not speak"),
                Arguments.of(200, JSON, "[[[[[[[[[[[[".repeat(50), "target.not-openai", "does not speak"),
                Arguments.of(200, JSON, error, "target.failed", "gave up"),
                Arguments.of(200, EVENTS, "", "target.not-openai", "does not speak"),
                Arguments.of(200, EVENTS, "data: hello\n\n", "target.not-openai", "does not speak"),
                Arguments.of(200, EVENTS, "data: {\"error\":\"out of memory\"}\n\n", "target.failed", "out of memory"),
                Arguments.of(200, EVENTS, "data: {\"choices\":[]}\n\n", "target.broken-off", "has no end"),
                Arguments.of(200, EVENTS, "data: " + "x".repeat(1 << 21), "target.broken-off", "longer than"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhatWentWrong(int status, String type, String body, String code, String part) throws IOException {
        try (var server = new Dialect((exchange, asked) -> Dialect.send(exchange, status, type, body))) {
            assertThatThrownBy(() -> answer(server, delta -> Next.CONTINUE)).satisfies(refused(code, part));
        }
    }

    @Test
    void doesNotQuoteWhatAServerSaysOfARefusedKey() throws IOException {
        var body = "{\"error\":{\"message\":\"Incorrect API key sk-123\"}}";
        try (var server = new Dialect((exchange, asked) -> Dialect.send(exchange, 401, JSON, body))) {
            assertThatThrownBy(() -> answer(server, delta -> Next.CONTINUE)).hasMessageNotContaining("sk-123");
        }
    }

    @Test
    void saysThatNothingListens() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (var model = open("http://127.0.0.1:" + port + "/v1", Duration.ofSeconds(5))) {
            assertThatThrownBy(() -> model.generate(HELLO, delta -> Next.CONTINUE))
                    .satisfies(refused("target.unreachable", "nothing listens at http://127.0.0.1:" + port));
        }
    }

    @Test
    void saysThatTheHostIsNotKnown() {
        try (var model = open("http://no-such-host.invalid/v1", Duration.ofSeconds(5))) {
            assertThatThrownBy(() -> model.generate(HELLO, delta -> Next.CONTINUE))
                    .satisfies(refused("target.unreachable", "no-such-host.invalid"));
        }
    }

    @Test
    void refusesAServerWhoseCertificateIsNotTrusted(@TempDir Path folder) throws Exception {
        try (var server = Dialect.selfSigned((exchange, body) -> Dialect.stream(exchange, "x"), folder);
                var model = open(server.url(), Duration.ofSeconds(5))) {
            assertThatThrownBy(() -> model.generate(HELLO, delta -> Next.CONTINUE))
                    .satisfies(refused("target.tls", "certificate is trusted"));
            assertThat(server.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void givesUpAfterTheTimeoutBeforeOrAmidTheAnswer(boolean amid) throws IOException {
        var done = new CountDownLatch(1);
        try (var server = new Dialect((exchange, body) -> {
                    if (amid) {
                        exchange.getResponseHeaders().set("Content-Type", EVENTS);
                        exchange.sendResponseHeaders(200, 0);
                        var event = "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n";
                        exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
                        exchange.getResponseBody().flush();
                    }
                    await(done);
                });
                var model = open(server.url(), Duration.ofMillis(600))) {
            assertThatThrownBy(() -> model.generate(HELLO, delta -> Next.CONTINUE))
                    .satisfies(refused("target.timeout", "did not finish"));
            done.countDown();
        }
    }

    @Test
    void endsAnAnswerUnderWayWhenClosed() throws IOException {
        try (var server = new Dialect((exchange, body) -> Dialect.stream(exchange, "a", "b".repeat(200_000), "c"))) {
            var model = open(server.url(), Duration.ofSeconds(20));
            assertThatThrownBy(() -> model.generate(HELLO, delta -> {
                        model.close();
                        return Next.CONTINUE;
                    }))
                    .satisfies(refused("model.closed", "open the model again"));
        }
    }

    @Test
    void sendsTheKeyThatTheCredentialNames() throws IOException {
        try (var server = new Dialect((exchange, body) -> Dialect.stream(exchange, "x"));
                var model = new OpenAiRuntime()
                        .open(
                                upstream(server.url(), new Credential.FromEnvironment("KEY"), Duration.ofSeconds(9)),
                                Map.of("KEY", "secret-1")::get)) {
            model.generate(HELLO, delta -> Next.CONTINUE);
            assertThat(server.asked().getFirst().authorization()).containsExactly("Bearer secret-1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {"' '", "NULL", "'a\nb'"},
            nullValues = "NULL")
    void refusesAMissingOrImpossibleKeyWithoutQuotingIt(@org.jspecify.annotations.Nullable String key) {
        var upstream = upstream("http://127.0.0.1:1/v1", new Credential.FromEnvironment("KEY"), Duration.ofSeconds(9));
        assertThatThrownBy(() -> new OpenAiRuntime().open(upstream, name -> key))
                .satisfies(refused("target.no-credential", "KEY"))
                .hasMessageNotContaining("a\nb");
    }

    @Test
    void refusesAUrlWithoutAHost() {
        assertThatThrownBy(() -> open("http:/v1", Duration.ofSeconds(1)))
                .satisfies(refused("target.bad-url", "names no host"));
    }

    @Test
    void namesItsPlaceWithoutUserOrPath() {
        try (var model = open("https://me:pw@models.example:8443/v1/", Duration.ofSeconds(1))) {
            assertThat(model.place()).isEqualTo("https://models.example:8443");
        }
    }

    private static java.util.function.Consumer<Throwable> refused(String code, String part) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(ModelException.class).hasMessageContaining("upstream \"remote\"");
            assertThat(((ModelException) thrown).code()).isEqualTo(code);
            assertThat(thrown).hasMessageContaining(part);
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Generation answer(Dialect server, dev.gatehouse.engine.model.TokenSink sink) {
        try (var model = open(server.url(), Duration.ofSeconds(20))) {
            return model.generate(HELLO, sink);
        }
    }

    private static TextGenerator open(String url, Duration timeout) {
        return new OpenAiRuntime().open(upstream(url, new Credential.None(), timeout), name -> null);
    }

    private static Upstream upstream(String url, Credential credential, Duration timeout) {
        return new Upstream("remote", URI.create(url), credential, timeout);
    }
}
