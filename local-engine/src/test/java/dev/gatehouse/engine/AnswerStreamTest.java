package dev.gatehouse.engine;

import static dev.gatehouse.engine.TestPolicies.control;
import static dev.gatehouse.engine.TestPolicies.engine;
import static dev.gatehouse.engine.TestPolicies.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.SettingValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {
    private static final String KEY = "gh" + "p_Zq3Rt7Lw9Kx2Mv8Np4Bs6Dy1Fh5Gj0CuEaTi";
    private static final List<String> PARTS = List.of(
            "ada@example.org",
            "bob.o-k+x@mail.example.co.uk",
            "+44 20 7946 0958",
            "(212) 555-0143",
            "0171 2345678",
            "phone 5551234567",
            "4111 1111 1111 1111",
            "DE89 3704 0044 0532 0130 00",
            "a@b",
            "@@",
            "12 34 56 78 90 12 34",
            "1-2-3.4/5",
            "plain words here",
            "\uD83D\uDE00",
            "\uD83D",
            "é",
            " ",
            ", ",
            "\n",
            "x".repeat(70),
            "7".repeat(25),
            "password = \"8DZ#a7BYSK\"",
            "[EMAIL_1]");

    /// What came out of a stream.
    record Result(String text, List<MaskedSpan> spans, Verdict verdict) {}

    @Test
    void comesToTheResultOfTheWholeAnswerHoweverItIsCut() {
        var random = new Random(7);
        try (PolicyEngine engine = engine(control("pii", Map.of()), maskingSecrets(), watching())) {
            for (int round = 0; round < 300; round++) {
                String answer = answer(random);
                Verdict whole = engine.decide(new Exchange.Answer(request("hello"), answer), TraceDepth.EARLY_EXIT);

                Result streamed = stream(engine, answer, random);

                assertThat(streamed.text()).as(answer).isEqualTo(textOf(whole, answer));
                assertThat(streamed.verdict().getClass()).isEqualTo(whole.getClass());
                if (whole instanceof Verdict.Mask(var _, var _, var spans)) {
                    assertThat(streamed.spans()).isEqualTo(spans);
                    assertThat(((Verdict.Mask) streamed.verdict()).spans()).isEqualTo(spans);
                }
            }
        }
    }

    @Test
    void stopsBeforeAnyOfARefusedMatchIsSent() {
        var random = new Random(11);
        try (PolicyEngine engine = engine(control("secrets", Map.of()), control("pii", Map.of()))) {
            for (int round = 0; round < 200; round++) {
                String before = answer(random).replace("password", "word");
                Result streamed = stream(engine, before + " " + KEY + " after", random);

                assertThat(streamed.verdict()).isInstanceOf(Verdict.Deny.class);
                assertThat(((Verdict.Deny) streamed.verdict()).denial().code()).isEqualTo("secret.github");
                assertThat(streamed.text()).doesNotContain("p_Zq3");
            }
        }
    }

    @Test
    void cutsRefusedAnswersAtTheSamePlaceHoweverTheyAreCut() {
        String answer = "word ".repeat(400) + KEY + " " + "word ".repeat(400);
        try (PolicyEngine engine = engine(control("secrets", Map.of()))) {
            Result one = stream(engine, answer, new Random(1));
            Result other = stream(engine, answer, new Random(2));

            assertThat(one.text()).isEqualTo(other.text()).isNotEmpty();
        }
    }

    @Test
    void holdsBackNoMoreThanItSays() {
        try (PolicyEngine engine = engine(control("pii", Map.of()))) {
            AnswerStream stream = engine.openAnswer(request("hello"));
            int sent = 0;
            for (int written = 1; written <= 2_000; written++) {
                sent += stream.accept("a").text().length();

                assertThat(written - sent).isLessThanOrEqualTo(stream.heldBackCharacters());
            }
        }
    }

    @Test
    void sendsEverythingAtOnceWhereNoGuardLooks() {
        try (PolicyEngine engine = engine()) {
            AnswerStream stream = engine.openAnswer(request("hello"));

            assertThat(stream.heldBackCharacters()).isZero();
            assertThat(stream.accept("hi \uD83D").text()).isEqualTo("hi ");
            assertThat(stream.accept("\uDE00").text()).isEqualTo("\uD83D\uDE00");
            assertThat(stream.finish().verdict()).isInstanceOf(Verdict.Allow.class);
        }
    }

    @Test
    void judgesAnEmptyAnswer() {
        try (PolicyEngine engine = engine(control("pii", Map.of()))) {
            AnswerStream.End end = engine.openAnswer(request("hello")).finish();

            assertThat(end.verdict()).isInstanceOf(Verdict.Allow.class);
            assertThat(end.verdict().trace().steps()).hasSize(1);
        }
    }

    @Test
    void endsOnce() {
        try (PolicyEngine engine = engine()) {
            AnswerStream stream = engine.openAnswer(request("hello"));
            stream.finish();

            assertThatThrownBy(stream::finish).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> stream.accept("x")).isInstanceOf(IllegalStateException.class);
        }
    }

    private static Control maskingSecrets() {
        return control("secrets", Map.of("action", new SettingValue.Text("mask")));
    }

    private static Control watching() {
        Control pii = TestPolicies.control(TestPolicies.kind("pii"), Mode.MONITOR, Map.of());
        return new Control("watch", pii.kind(), pii.section(), pii.mode(), pii.onError(), pii.settings());
    }

    private static String answer(Random random) {
        var text = new StringBuilder();
        for (int count = random.nextInt(60); count > 0; count--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
            if (random.nextBoolean()) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static Result stream(PolicyEngine engine, String answer, Random random) {
        AnswerStream stream = engine.openAnswer(request("hello"));
        var text = new StringBuilder();
        var spans = new ArrayList<MaskedSpan>();
        int most = 1 + random.nextInt(80);
        for (int at = 0; at < answer.length(); ) {
            int end = Math.min(answer.length(), at + 1 + random.nextInt(most));
            AnswerStream.Piece piece = stream.accept(answer.substring(at, end));
            text.append(piece.text());
            spans.addAll(piece.masked());
            at = end;
        }
        AnswerStream.End end = stream.finish();
        text.append(end.last().text());
        spans.addAll(end.last().masked());
        for (MaskedSpan span : spans) {
            assertThat(text.substring(span.start(), span.end())).startsWith("[" + span.type() + "_");
        }
        return new Result(text.toString(), spans, end.verdict());
    }

    private static String textOf(Verdict whole, String answer) {
        return switch (whole) {
            case Verdict.Mask(var _, Exchange.Answer(var _, var text), var _) -> text;
            case Verdict.Allow _, Verdict.Mask _ -> answer;
            case Verdict.Deny _ -> "";
        };
    }
}
