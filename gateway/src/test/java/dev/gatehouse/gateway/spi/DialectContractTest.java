package dev.gatehouse.gateway.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.gateway.spi.Dialect.AnswerHead;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DialectContractTest {
    private static final AnswerHead HEAD = new AnswerHead("req_1", "a-model", Instant.EPOCH);
    private static final String AWKWARD = "\"quotes\" \\ \n\u2028 \u00e4 \ud83d\ude80 </script>";

    static Stream<DialectProvider> dialects() {
        return ServiceLoader.load(DialectProvider.class).stream().map(ServiceLoader.Provider::get);
    }

    @Test
    void pathsAndNamesAreDistinct() {
        var names = new HashSet<String>();
        var paths = new HashSet<String>();
        dialects().forEach(each -> {
            assertThat(names.add(each.name())).isTrue();
            assertThat(paths.add(each.open().chatPath())).isTrue();
        });
        assertThat(names).contains("openai");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void livesInARoomOfItsName(DialectProvider provider) {
        assertThat(provider.getClass().getPackageName()).endsWith(".dialect." + provider.name());
        assertThat(provider.open().chatPath()).startsWith("/");
        assertThat(provider.open().modelsPath()).startsWith("/");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void readsNothingButCallsAndThrowsNothingButRefusals(DialectProvider provider) {
        // Given
        var dialect = provider.open();
        var random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            // When / Then
            try {
                dialect.readChat(bytes);
            } catch (CallRefusedException refused) {
                assertThat(refused.refusal().status()).isBetween(400, 499);
                assertThat(refused.refusal().code()).startsWith("input.");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void writesAnyTextAndNamesCodes(DialectProvider provider) {
        // Given
        var dialect = provider.open();
        var tokens = new Generation.Tokens(1, 2, Generation.Known.COUNTED);
        var refusal = new Refusal(429, "limit.requests", "Too many.", Duration.ofSeconds(3));
        // When / Then
        assertThat(text(dialect.answer(HEAD, AWKWARD, Generation.Finish.STOP, tokens)))
                .contains("a-model", "\ud83d\ude80");
        assertThat(text(dialect.refusal(refusal))).contains("limit.requests", "Too many.");
        assertThat(text(dialect.models(List.of("x", "y"), Instant.EPOCH))).contains("\"x\"", "\"y\"");
        var stream = dialect.stream(HEAD);
        assertThat(text(stream.begin())).isNotEmpty();
        assertThat(text(stream.piece(AWKWARD)).strip()).doesNotContain("\n");
        assertThat(text(stream.end(Generation.Finish.LENGTH, Optional.of(tokens))))
                .contains("length");
        assertThat(text(dialect.stream(HEAD).refusal(refusal))).contains("limit.requests");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void findsNoKeyWhereThereIsNone(DialectProvider provider) {
        assertThat(provider.open().presentedKey(_ -> Optional.empty())).isEmpty();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
