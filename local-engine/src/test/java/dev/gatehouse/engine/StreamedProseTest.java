package dev.gatehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.policy.SettingValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever reads an ordinary answer sees it arrive word by word.
class StreamedProseTest {
    static final List<String> PROSE = List.of(
            "The gate opens at eight in the morning and closes at ten in the evening. Visitors who arrive later may ring"
                    + " the bell, and the porter will let them in after a short look at their papers.",
            "Ein Torhaus steht am Eingang einer Burg. Wer hinein will, muss sagen, wer er ist und was er vorhat. Der"
                    + " Wächter prüft den Brief, öffnet das Tor und schreibt den Namen in ein großes Buch.",
            "A password should be long, and a secret that nobody can guess is better than a token you share. Passing it"
                    + " on by phone is a poor idea; so is writing it down, as people have since 1998.",
            "Passwörter und Token passieren die Prüfung nicht, wenn sie im Klartext stehen. Rufen Sie am 12. März 2024"
                    + " um 14:30 Uhr an, oder kommen Sie in Raum 217 (zweiter Stock) vorbei.",
            "1. Boil 250 ml of water.\n2. Add 3 spoons of oats (about 40 g).\n3. Stir for 5 minutes - don't let it burn!\n"
                    + "That's it: breakfast is served. See https://example.org/oats for more.");

    @ParameterizedTest
    @ValueSource(strings = {"deny", "mask"})
    void arrivesInManyPieces(String action) {
        var setting = Map.<String, SettingValue>of("action", new SettingValue.Text(action));
        try (PolicyEngine engine =
                TestPolicies.engine(TestPolicies.control("secrets", setting), TestPolicies.control("pii", setting))) {
            for (String text : PROSE) {
                AnswerStream stream = engine.openAnswer(TestPolicies.request("hello"));
                var held = new ArrayList<Integer>();
                int pieces = 0;
                int sent = 0;
                for (int at = 0; at < text.length(); at += 4) {
                    int end = Math.min(text.length(), at + 4);
                    int length = stream.accept(text.substring(at, end)).text().length();
                    sent += length;
                    pieces += length > 0 ? 1 : 0;
                    held.add(end - sent);
                }

                assertThat(pieces).as(text).isGreaterThan(20);
                assertThat(held.stream()
                                .sorted()
                                .skip(held.size() / 2)
                                .findFirst()
                                .orElseThrow())
                        .as(text)
                        .isLessThan(12);
                assertThat(held).as(text).allMatch(each -> each < 40);
            }
        }
    }
}
