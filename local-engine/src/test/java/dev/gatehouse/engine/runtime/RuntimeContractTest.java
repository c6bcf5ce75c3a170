package dev.gatehouse.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.model.Generation.Finish;
import dev.gatehouse.engine.model.GenerationRequest;
import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.engine.model.TextGenerator;
import dev.gatehouse.engine.model.TokenSink.Next;
import dev.gatehouse.engine.runtime.openai.Dialect;
import dev.gatehouse.engine.spi.GeneratorRuntime;
import dev.gatehouse.policy.Credential;
import dev.gatehouse.policy.Upstream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every runtime promises. A new one adds the URL of a model that is there for tests.
class RuntimeContractTest {
    private static final List<Dialect> SERVERS = new ArrayList<>();

    @BeforeAll
    static void startsAServer() throws IOException {
        SERVERS.add(new Dialect((exchange, body) -> Dialect.stream(exchange, "Hello", " there", "!")));
    }

    @AfterAll
    static void stopsIt() {
        SERVERS.forEach(Dialect::close);
    }

    static Stream<GeneratorRuntime> runtimes() {
        return ServiceLoader.load(GeneratorRuntime.class).stream().map(ServiceLoader.Provider::get);
    }

    @Test
    void findsEveryRuntimeOnce() {
        assertThat(runtimes().map(GeneratorRuntime::name))
                .contains("llama", "openai")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("runtimes")
    void servesItsOwnKindOfUpstreamAlone(GeneratorRuntime runtime) {
        var mine = upstream(runtime);
        assertThat(runtimes().filter(each -> each.serves(mine)).map(GeneratorRuntime::name))
                .containsExactly(runtime.name());
    }

    @ParameterizedTest
    @MethodSource("runtimes")
    void handsOverTheAnswerInOrderOnTheCallingThread(GeneratorRuntime runtime) {
        try (var model = open(runtime)) {
            // Given
            var deltas = new StringBuilder();
            List<Thread> threads = new ArrayList<>();
            // When
            var answer = model.generate(hello(), delta -> {
                deltas.append(delta);
                threads.add(Thread.currentThread());
                return Next.CONTINUE;
            });
            // Then
            assertThat(answer.text()).isNotBlank().isEqualTo(deltas.toString());
            assertThat(threads).containsOnly(Thread.currentThread());
            assertThat(answer.finish()).isEqualTo(Finish.STOP);
            assertThat(answer.tokens().input()).isPositive();
            assertThat(answer.tokens().output()).isPositive();
            assertThat(answer.timing().toFirstToken())
                    .isLessThanOrEqualTo(answer.timing().total());
        }
    }

    @ParameterizedTest
    @MethodSource("runtimes")
    void stopsAtTheReadersWord(GeneratorRuntime runtime) {
        try (var model = open(runtime)) {
            List<String> deltas = new ArrayList<>();
            var answer = model.generate(hello(), delta -> {
                deltas.add(delta);
                return Next.STOP;
            });
            assertThat(answer.finish()).isEqualTo(Finish.CANCELLED);
            assertThat(deltas).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("runtimes")
    void passesOnWhatTheReaderThrowsAndServesTheNextRequest(GeneratorRuntime runtime) {
        try (var model = open(runtime)) {
            assertThatThrownBy(() -> model.generate(hello(), delta -> {
                        throw new IllegalStateException("reader");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("reader");
            assertThat(model.generate(hello(), delta -> Next.CONTINUE).finish()).isEqualTo(Finish.STOP);
        }
    }

    @ParameterizedTest
    @MethodSource("runtimes")
    void refusesByNameOnceClosed(GeneratorRuntime runtime) {
        var model = open(runtime);
        model.close();
        model.close();
        assertThatThrownBy(() -> model.generate(hello(), delta -> Next.CONTINUE))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo("model.closed"));
    }

    @ParameterizedTest
    @MethodSource("runtimes")
    void tellsWhereItRuns(GeneratorRuntime runtime) {
        try (var model = open(runtime)) {
            assertThat(model.place()).isNotBlank();
        }
    }

    private static TextGenerator open(GeneratorRuntime runtime) {
        return runtime.open(upstream(runtime), name -> null);
    }

    private static Upstream upstream(GeneratorRuntime runtime) {
        var url = switch (runtime.name()) {
            case "llama" -> "demo:tiny";
            case "openai" -> SERVERS.getFirst().url();
            case String other -> throw new AssertionError("name a model here for tests of the runtime " + other);
        };
        return new Upstream("contract", URI.create(url), new Credential.None(), Duration.ofSeconds(60));
    }

    private static GenerationRequest hello() {
        return new GenerationRequest("tiny", List.of(Message.user("Hello")), 60, 0, 0);
    }
}
