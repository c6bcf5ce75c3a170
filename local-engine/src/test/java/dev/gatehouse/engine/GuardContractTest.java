package dev.gatehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.spi.Content;
import dev.gatehouse.engine.spi.Content.Direction;
import dev.gatehouse.engine.spi.Finding;
import dev.gatehouse.engine.spi.Finding.Span;
import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.engine.spi.GuardProvider;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every guard must keep, whatever it looks for.
class GuardContractTest {
    private static final int TEXTS = 60;

    static Stream<GuardProvider> providers() {
        return PolicyEngines.installedKinds().stream()
                .filter(GuardProvider.class::isInstance)
                .map(GuardProvider.class::cast);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void standsInAPartOfThePolicyThatHoldsGuards(GuardProvider provider) {
        KindContract.describesItself(provider);
        assertThat(provider.section()).isNotEqualTo(Section.LIMITS);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void opensWithItsStandardSettings(GuardProvider provider) {
        assertThatCode(() -> open(provider).close()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void saysTheSameOfTheSameTextOnEveryThread(GuardProvider provider) throws Exception {
        try (Guard guard = open(provider);
                var threads = Executors.newFixedThreadPool(4)) {
            List<String> texts = texts(3);
            List<Finding> alone =
                    texts.stream().map(text -> guard.inspect(in(text))).toList();
            List<Callable<List<Finding>>> again = List.of(
                    () -> texts.stream().map(text -> guard.inspect(in(text))).toList(),
                    () -> texts.stream().map(text -> guard.inspect(in(text))).toList(),
                    () -> texts.stream().map(text -> guard.inspect(in(text))).toList());

            for (var result : threads.invokeAll(again)) {
                assertThat(result.get()).isEqualTo(alone);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void quotesNothingOfTheText(GuardProvider provider) {
        try (Guard guard = open(provider)) {
            for (String text : texts(5)) {
                String detail = switch (guard.inspect(in(text))) {
                    case Finding.Clear(var _, var words) -> words;
                    case Finding.Violation(var _, var words, var _) -> words;
                    case Finding.Sensitive(var _, var words, var _) -> words;
                };

                assertThat(TestTexts.MATCHES).noneMatch(detail::contains);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void pointsInsideTheText(GuardProvider provider) {
        try (Guard guard = open(provider)) {
            for (String text : texts(9)) {
                if (guard.inspect(in(text)) instanceof Finding.Sensitive(var _, var _, var spans)) {
                    assertThat(spans).isNotEmpty().allSatisfy(span -> {
                        assertThat(span.start()).isNotNegative().isLessThan(span.end());
                        assertThat(span.end()).isLessThanOrEqualTo(text.length());
                        assertThat(span.type()).matches("[A-Z][A-Z_]*");
                    });
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void saysOfPartsWhatItSaysOfTheWhole(GuardProvider provider) {
        try (Guard guard = open(provider)) {
            int window = guard.streamWindow();
            if (window == 0 || window == Integer.MAX_VALUE) {
                return;
            }
            var random = new Random(17);
            for (String text : texts(13)) {
                Finding whole = guard.inspect(
                        new Content(Direction.OUTPUT, List.of(new Message(Message.Author.ASSISTANT, text))));
                var parts = new ArrayList<Finding>();
                var spans = new ArrayList<Span>();
                for (int from = 0; from < text.length(); ) {
                    int to = Math.min(text.length(), from + 1 + random.nextInt(200));
                    int start = Math.max(0, from - window);
                    Finding part = guard.inspectPart(
                            text.substring(start, Math.min(text.length(), to + window)), from - start, to - start);
                    parts.add(part);
                    if (part instanceof Finding.Sensitive(var _, var _, var found)) {
                        found.forEach(
                                each -> spans.add(new Span(0, start + each.start(), start + each.end(), each.type())));
                    }
                    from = to;
                }
                assertThat(parts.stream().anyMatch(Finding.Violation.class::isInstance))
                        .isEqualTo(whole instanceof Finding.Violation);
                assertThat(spans)
                        .containsExactlyInAnyOrderElementsOf(
                                whole instanceof Finding.Sensitive(var _, var _, var found) ? found : List.of());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void neverThrowsWhateverTheText(GuardProvider provider) {
        var random = new Random(23);
        try (Guard guard = open(provider)) {
            for (int round = 0; round < 100; round++) {
                String text = random.ints(random.nextInt(400), 0, 300)
                        .mapToObj(each -> String.valueOf((char) (each < 250 ? each : 0xD780 + each)))
                        .collect(Collectors.joining());

                assertThatCode(() -> guard.inspect(in(text))).doesNotThrowAnyException();
            }
            for (String text : TestTexts.NASTY) {
                assertThatCode(() -> guard.inspect(in(text))).doesNotThrowAnyException();
            }
        }
    }

    private static Guard open(GuardProvider provider) {
        return provider.open(TestPolicies.control(provider, Mode.ENFORCE, Map.of()));
    }

    private static Content in(String text) {
        return new Content(Direction.INPUT, List.of(Message.user(text)));
    }

    private static List<String> texts(long seed) {
        return TestTexts.random(new Random(seed), TEXTS);
    }
}
