package dev.gatehouse.app.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlSpansTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            threshold: 0.71   # released: 0.62 | threshold:key 0.71:number # released: 0.62:comment
            mode: enforce | mode:key enforce:word
            name: "a # b" | name:key "a # b":string
            url: http://host#part | url:key
            - { id: sql-stacked, action: block } | id:key action:key block:word
            rpm-2: -5 | rpm-2:key -5:number
            """)
    void coloursWhatIsWhat(String line, String expected) {
        // When
        var found = YamlSpans.of(line).stream()
                .map(span -> line.substring(span.from(), span.to()) + ":"
                        + span.styleClass().replace("gh-syn-", ""))
                .toList();
        // Then
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }
}
