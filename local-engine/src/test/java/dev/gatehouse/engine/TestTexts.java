package dev.gatehouse.engine;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Texts that some guard finds something in, and texts that are hard on careless scanners.
final class TestTexts {
    static final List<String> MATCHES = List.of(
            "ada@example.org",
            "+44 20 7946 0958",
            "4111 1111 1111 1111",
            "DE89 3704 0044 0532 0130 00",
            "gh" + "p_Zq3Rt7Lw9Kx2Mv8Np4Bs6Dy1Fh5Gj0CuEaTi",
            "8DZ#a7BYSK",
            "rm -rf /",
            "' OR '1'='1");

    static final List<String> NASTY = List.of(
            "",
            "a".repeat(20_000),
            "1 ".repeat(10_000),
            "@".repeat(10_000),
            "password=".repeat(3_000),
            "'or".repeat(5_000),
            "a@".repeat(8_000),
            "(".repeat(10_000),
            "eyJ".repeat(5_000),
            "-----BEGIN ".repeat(2_000));

    private static final List<String> BETWEEN =
            List.of(" ", ", ", "\n", " and then ", "password = \"", "\" ", "7", "-", ".", "word ".repeat(60));

    private TestTexts() {}

    static List<String> random(Random random, int count) {
        return Stream.generate(() -> one(random)).limit(count).toList();
    }

    private static String one(Random random) {
        var text = new StringBuilder();
        for (int parts = random.nextInt(12); parts > 0; parts--) {
            text.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
            if (random.nextInt(3) > 0) {
                text.append(MATCHES.get(random.nextInt(MATCHES.size())));
            }
        }
        return text.toString();
    }
}
