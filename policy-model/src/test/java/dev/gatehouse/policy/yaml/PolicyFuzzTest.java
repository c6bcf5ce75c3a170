package dev.gatehouse.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gatehouse.policy.json.PolicyJson;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.testing.FakeKinds;
import dev.gatehouse.policy.testing.Samples;
import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFuzzTest {
    private static final String[] BITS = {
        "{",
        "}",
        "[",
        "]",
        ":",
        "- ",
        "&a ",
        "*a",
        "!!x ",
        "'",
        "\"",
        "|\n",
        ">-\n",
        "#",
        "\n",
        "\r\n",
        "\t",
        "  ",
        "---\n",
        "...",
        "%YAML 1.1\n",
        "? ",
        "<<: ",
        "\u0000",
        "\uFEFF",
        "\ud800",
        "\ud83d\ude00",
        "\u2028",
        "null",
        "~",
        "1e999999999",
        "-0",
        ".inf",
        "off",
        "\\",
        "\"\\ud800\"",
        "\"\\x\"",
        "a: a: a",
        "@",
        "`",
        "{100000}",
        "(".repeat(50)
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void mutatedPoliciesGiveAPolicyOrAnError(long seed) {
        // Given
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < 400; round++) {
                var text = mutated(random);

                // When
                var reading = PolicyReader.read(PolicySource.ofText(text), FakeKinds.ALL);

                // Then
                assertThat(reading.policy().isPresent()).as(text).isEqualTo(!reading.hasErrors());
                reading.policy()
                        .ifPresent(policy -> assertThat(PolicyJson.read(PolicyJson.write(policy)))
                                .isEqualTo(policy));
                int lines = text.split("\r\n|\n|\r", -1).length;
                assertThat(reading.problems())
                        .allSatisfy(problem -> assertThat(problem.line()).isBetween(1, lines));
            }
        });
    }

    @Test
    void hugeAndHostileTextsEndSoon() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            expectErrors("[".repeat(900_000));
            expectErrors("a: ".repeat(300_000));
            expectErrors("- ".repeat(400_000));
            expectErrors("{a: ".repeat(200_000));
            expectErrors("x".repeat(2_000_000));
            expectErrors("- a\n".repeat(250_000));
            expectErrors("a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b,*b]\n");
            expectErrors("? ".repeat(200_000));
            expectErrors("k: v\n".repeat(150_000));
        });
    }

    private static void expectErrors(String text) {
        assertThat(PolicyReader.read(PolicySource.ofText(text), FakeKinds.ALL).hasErrors())
                .isTrue();
    }

    private static String mutated(RandomGenerator random) {
        var text = new StringBuilder(Samples.ASSISTANT);
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, BITS[random.nextInt(BITS.length)]);
                case 2 -> text.setCharAt(at, (char) random.nextInt(0x250));
                case 3 -> text.delete(at, Math.min(text.length(), at + random.nextInt(200)));
                default -> {
                    int end = Math.min(text.length(), at + random.nextInt(200));
                    text.insert(random.nextInt(text.length()), text.substring(at, end));
                }
            }
            if (text.isEmpty()) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
