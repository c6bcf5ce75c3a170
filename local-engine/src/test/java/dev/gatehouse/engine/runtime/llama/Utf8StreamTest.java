package dev.gatehouse.engine.runtime.llama;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8StreamTest {
    @Test
    void givesEachCharacterOnceAndWholeWhateverTheCut() {
        var text = "aé€😀 z";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size <= bytes.length; size++) {
            var stream = new Utf8Stream();
            var got = new StringBuilder();
            for (int from = 0; from < bytes.length; from += size) {
                var part = stream.add(java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size)));
                assertThat(part).doesNotContain("\ufffd");
                got.append(part);
            }
            assertThat(got.append(stream.end())).hasToString(text);
        }
    }

    @Test
    void replacesBytesThatAreNoText() {
        var stream = new Utf8Stream();
        assertThat(stream.add(new byte[] {(byte) 0xff, 'a', (byte) 0xe2, (byte) 0x82}))
                .isEqualTo("\ufffda");
        assertThat(stream.end()).isEqualTo("\ufffd");
    }
}
