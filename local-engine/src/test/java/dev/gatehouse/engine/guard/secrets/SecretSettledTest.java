package dev.gatehouse.engine.guard.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.engine.guard.secrets.SecretScanner.Secret;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the scanner calls settled stays as it is, around every keyword of every rule.
class SecretSettledTest {
    private static final String ANY = "Zq3Rt7Lw9Kx2Mv8Np4Bs6Dy1Fh5Gj0CuEaTi";
    private static final String HEX = "9f3b7c2d4e8a1605d7c9b2e4f8a31c6d";
    private static final List<String> TAILS = List.of(
            " ",
            "\n",
            "\"",
            "'",
            ":",
            "=",
            " = ",
            " => ",
            ": \"",
            "_",
            "-",
            ".",
            "/",
            "@",
            "$",
            "(",
            "word",
            "is ",
            "8DZ#a7BYSK",
            "Zq3Rt7Lw",
            ANY,
            HEX,
            HEX + HEX,
            "basic ",
            "x".repeat(40),
            "-----",
            "-----END RSA PRIVATE KEY-----",
            "PRIVATE KEY-----",
            " and then ",
            "e.g. ",
            "\uD83D\uDE00",
            "\t\t",
            "://",
            "app:",
            "eyJ",
            "AKIA",
            "password",
            "token",
            "api key");
    private static final List<String> WHOLE = List.of(
            "AKIA" + "Q3RT7LW9KX2MV8NP",
            "github_" + "pat_" + ANY + ANY,
            "gh" + "p_" + ANY,
            "glpat-" + ANY,
            "glrt-" + ANY,
            "xoxb-" + ANY,
            "xoxr-" + ANY,
            "xapp-" + "1-A02B3C-302948571623-" + HEX,
            "https://hooks.slack.com/" + "services/T02AB3CD4/B05EF6GH7/" + ANY.substring(0, 24),
            "sk_live_" + ANY,
            "whsec_" + ANY,
            "AIza" + ANY.substring(0, 35),
            "GOCSPX-" + ANY.substring(0, 28),
            "ya29." + ANY,
            "sk-ant-" + "api03-" + ANY,
            "sk-proj-" + ANY,
            "sk-" + ANY,
            "hf_" + ANY,
            "nvapi-" + ANY + ANY.substring(0, 28),
            "npm_" + ANY,
            "pypi-" + "AgE" + ANY + ANY,
            "SG." + ANY.substring(0, 22) + "." + ANY,
            "SK" + HEX,
            "dop_v1_" + HEX + HEX,
            "shpat_" + HEX,
            "hvs." + ANY,
            "dapi" + HEX,
            "sha256~" + ANY + "Qw4Er6T",
            "sl." + ANY + ANY,
            "bot" + "302948571:AA" + ANY.substring(0, 33),
            "AccountKey=" + ANY + ANY + ANY.substring(0, 14) + "==",
            "-----BEGIN OPENSSH " + "PRIVATE KEY-----\n" + (ANY + "\n").repeat(4) + "-----END OPENSSH PRIVATE KEY-----",
            "eyJ" + ANY + ".eyJ" + ANY + "." + ANY,
            "$2b$" + "12$" + ANY + "abcDEF0123./xyzKL",
            "postgres://app:" + "Xk82mQpl@db.internal:5432/x",
            "Authorization: Bearer   " + ANY,
            "DB_PASSWORD = \"8DZ#a7BYSK\"",
            "the password is '8DZ#a7BYSK'",
            "password 8DZ#a7BYSK",
            "identified by \"8DZ#a7BYSK\"",
            "service_token: " + ANY,
            "api key: \"" + ANY + "\"");

    @ParameterizedTest
    @ValueSource(ints = {0, 8_192})
    void leavesWhatIsSettledAsItIsAroundEveryKeyword(int longest) {
        var random = new Random(31);
        List<String> keywords = SecretRules.ALL.stream()
                .flatMap(rule -> rule.keywords().stream())
                .toList();
        for (String keyword : keywords) {
            for (int round = 0; round < 2; round++) {
                String text = tails(random, 2) + keyword + tails(random, 6);

                keeps(text, longest, random);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8_192})
    void leavesWhatIsSettledAsItIsAroundEveryCredential(int longest) {
        var random = new Random(37);
        for (String secret : WHOLE) {
            for (int round = 0; round < 2; round++) {
                keeps("so: " + tails(random, 2) + " " + secret + tails(random, 3) + " and more", longest, random);
            }
        }
    }

    @Test
    void knowsACredentialOfEveryRule() {
        assertThat(WHOLE.stream().flatMap(each -> scan(each, 0, each.length(), 0).stream()))
                .extracting(Secret::rule)
                .containsAll(SecretRules.ALL);
    }

    private static void keeps(String text, int longest, Random random) {
        for (int length = 0; length <= text.length(); length += 1 + random.nextInt(5)) {
            String prefix = text.substring(0, length);
            int settled = SecretScanner.settled(prefix, 0, longest);
            int from = settled == 0 ? 0 : random.nextInt(settled);

            assertThat(settled).isBetween(0, length);
            assertThat(scan(prefix, 0, settled, longest)).as(prefix).isEqualTo(scan(text, 0, settled, longest));
            assertThat(SecretScanner.settled(prefix, from, longest)).as(prefix).isEqualTo(settled);
        }
    }

    private static List<Secret> scan(String text, int from, int to, int longest) {
        return SecretScanner.scan(text, from, to, longest);
    }

    private static String tails(Random random, int most) {
        return Stream.generate(() -> TAILS.get(random.nextInt(TAILS.size())))
                .limit(random.nextInt(most + 1))
                .collect(Collectors.joining());
    }
}
