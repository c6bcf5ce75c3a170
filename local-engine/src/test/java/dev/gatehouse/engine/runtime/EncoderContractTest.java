package dev.gatehouse.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.engine.model.EncodedWindow;
import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.engine.model.TextEncoder;
import dev.gatehouse.engine.spi.EncoderRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every encoder promises.
class EncoderContractTest {
    private static final List<TextEncoder> OPENED = new ArrayList<>();
    private static final String SHORT = "What are your opening hours on Sunday?";
    private static final String LONG =
            "The harbour grew with the grain trade 🌾, and warehouses moved inland. ".repeat(60);

    static Stream<EncoderRuntime> runtimes() {
        return ServiceLoader.load(EncoderRuntime.class).stream().map(ServiceLoader.Provider::get);
    }

    static synchronized Stream<TextEncoder> encoders() {
        if (OPENED.isEmpty()) {
            runtimes().forEach(runtime -> runtime.encoders().forEach(id -> OPENED.add(runtime.open(id))));
        }
        return OPENED.stream();
    }

    @AfterAll
    static void closesAll() {
        OPENED.forEach(TextEncoder::close);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("encoders")
    void givesVectorsOfLengthOne(TextEncoder encoder) {
        var vector = encoder.encode(SHORT).getFirst().vector();

        assertThat(vector).hasSize(encoder.dimensions());
        var squares = 0.0;
        for (var each : vector) {
            squares += each * each;
        }
        assertThat(squares).isBetween(0.999, 1.001);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("encoders")
    void givesTheSameVectorWhateverCameBefore(TextEncoder encoder) {
        var alone = encoder.encode(SHORT).getFirst().vector();
        encoder.encode(LONG);
        encoder.encode("");
        encoder.encode("!!! ??? 12345");

        assertThat(encoder.encode(SHORT).getFirst().vector()).containsExactly(alone);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("encoders")
    void givesTheSameVectorsOnManyThreadsAtOnce(TextEncoder encoder) throws Exception {
        // Given
        var texts = Stream.iterate(1, i -> i + 1)
                .limit(24)
                .map(i -> "Row " + i + " asks about " + "trains and tickets ".repeat(i))
                .toList();
        var alone = texts.stream().map(encoder::encode).toList();
        // When
        var together = new ArrayList<Future<List<EncodedWindow>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var text : texts) {
                together.add(threads.submit(() -> encoder.encode(text)));
            }
        }
        // Then
        for (var i = 0; i < texts.size(); i++) {
            var windows = together.get(i).get();
            assertThat(windows).hasSameSizeAs(alone.get(i));
            for (var w = 0; w < windows.size(); w++) {
                assertThat(windows.get(w).vector())
                        .containsExactly(alone.get(i).get(w).vector());
            }
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("encoders")
    void leavesNothingOfLongTextOut(TextEncoder encoder) {
        var windows = encoder.encode(LONG);

        assertThat(windows).hasSizeGreaterThan(2);
        assertThat(windows.getFirst().start()).isZero();
        assertThat(windows.getLast().end()).isEqualTo(LONG.length());
        for (var i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).start())
                    .isGreaterThan(windows.get(i - 1).start())
                    .isLessThan(windows.get(i - 1).end());
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("encoders")
    void countsUtf16UnitsWhereTextHasCharactersOutsideTheBasicPlane(TextEncoder encoder) {
        for (var window : encoder.encode("😀 ".repeat(400) + "end")) {
            assertThat(window.start() % 3).as("no window begins within a pair").isNotEqualTo(1);
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("encoders")
    void encodesTextsThatAreNone(TextEncoder encoder) {
        assertThat(encoder.encode("half \uD83D of a character")).hasSize(1);
        assertThat(encoder.encode("a zero \u0000 within")).hasSize(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("encoders")
    void encodesAnEmptyText(TextEncoder encoder) {
        assertThat(encoder.encode("")).hasSize(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("encoders")
    void tellsWeightsApartByDigest(TextEncoder encoder) {
        assertThat(encoder.digest()).matches("[0-9a-f]{64}");
        assertThat(encoder.place()).isNotBlank();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("runtimes")
    void saysWhichEncodersThereAreWhenAskedForAnother(EncoderRuntime runtime) {
        assertThatThrownBy(() -> runtime.open("no-such-encoder"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(runtime.encoders().getFirst());
        assertThat(runtime.devices()).isNotEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("runtimes")
    void refusesTextsOnceClosed(EncoderRuntime runtime) {
        var encoder = runtime.open(runtime.encoders().getFirst());
        encoder.close();
        encoder.close();

        assertThatThrownBy(() -> encoder.encode(SHORT))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        problem -> assertThat(problem.code()).isEqualTo("model.closed"));
    }
}
