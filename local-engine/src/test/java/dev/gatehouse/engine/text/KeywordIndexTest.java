package dev.gatehouse.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeywordIndexTest {
    private static final List<String> KEYWORDS = List.of("a", "ab", "bab", "bc", "bca", "c", "caa");

    @Test
    void findsWhatASearchForEachKeywordFinds() {
        var random = new Random(1);
        var index = new KeywordIndex(KEYWORDS);
        for (int round = 0; round < 500; round++) {
            String text = random.ints(random.nextInt(40), 0, 5)
                    .mapToObj(each -> String.valueOf("abcAé".charAt(each)))
                    .collect(Collectors.joining());
            var found = new ArrayList<String>();

            index.scan(text, 0, text.length(), (id, start) -> found.add(id + "@" + start));

            var expected = new ArrayList<String>();
            for (int id = 0; id < KEYWORDS.size(); id++) {
                for (int start = 0; start < text.length(); start++) {
                    if (text.toLowerCase(Locale.ROOT).startsWith(KEYWORDS.get(id), start)) {
                        expected.add(id + "@" + start);
                    }
                }
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void readsEveryCharacterOnce() {
        var reads = new AtomicLong();
        CharSequence text = new Counted("ab".repeat(5_000), reads);

        new KeywordIndex(KEYWORDS).scan(text, 0, text.length(), (_, _) -> {});

        assertThat(reads).hasValue(10_000);
    }

    @Test
    void refusesKeywordsThatItCouldNotFind() {
        assertThatThrownBy(() -> new KeywordIndex(List.of("Ab"))).hasMessageContaining("lower-case ASCII");
        assertThatThrownBy(() -> new KeywordIndex(List.of(""))).hasMessageContaining("not be empty");
    }

    /// Counts how often a character is looked at.
    private record Counted(String text, AtomicLong reads) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), reads);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
