package dev.gatehouse.engine.guard.pii;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Counts how many characters a scanner looks at, because a clock says little on a busy machine.
class ScannerWorkTest {
    @ParameterizedTest
    @EnumSource(Entity.class)
    void worksInProportionToTheTextWhateverItHolds(Entity entity) {
        for (String unit : new String[] {"a", "1 ", "@", "a@", "(1) ", "+1-", "phone 1", ".", "DE89 ", "a.b@"}) {
            long small = work(entity, unit.repeat(2_000 / unit.length()));
            long large = work(entity, unit.repeat(20_000 / unit.length()));

            assertThat(large).as(unit).isLessThan(11 * small + 10_000);
        }
    }

    private static long work(Entity entity, String text) {
        var reads = new AtomicLong();
        var counted = new Counted(text, reads);
        for (int start = 0; start < text.length(); start++) {
            entity.scanner().endOf(counted, start);
        }
        return reads.get();
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
            reads.addAndGet(end - start);
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
