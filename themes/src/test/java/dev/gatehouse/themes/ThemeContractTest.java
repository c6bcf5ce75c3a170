package dev.gatehouse.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every theme promises: all tokens, readable text, visible marks, and no colour outside its token block.
class ThemeContractTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3.0;
    private static final List<String> SURFACES = List.of(
            "-gh-page", "-gh-card", "-gh-side", "-gh-bar", "-gh-field", "-gh-hover", "-gh-select", "-gh-active");
    private static final List<String> WORDS = List.of("-gh-fg-strong", "-color-fg-default", "-color-fg-muted");
    private static final List<String> MEANINGS =
            List.of("-color-accent", "-color-success", "-color-warning", "-color-danger", "-gh-done");
    private static final Pattern NUMBERED_COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsb\\(");
    private static final Pattern USED_TOKEN = Pattern.compile("(?<![\\w-])-(?:gh|color)-[a-z0-9-]+");
    private static final Pattern OWN_TOKEN = Pattern.compile("(-(?:gh-ink|color-[a-z]+)-[a-z0-9-]+)\\s*:");

    @ParameterizedTest
    @EnumSource(GatehouseTheme.class)
    void everyTextIsReadableOnEverySurfaceItStandsOn(GatehouseTheme theme) {
        // Given
        var tokens = Tokens.of(theme);
        var pairings = new ArrayList<String[]>();
        for (var surface : SURFACES) {
            WORDS.forEach(word -> pairings.add(new String[] {word, surface}));
        }
        for (var meaning : MEANINGS) {
            for (var surface : List.of("-gh-page", "-gh-card", "-gh-side", "-gh-field")) {
                pairings.add(new String[] {meaning + "-fg", surface});
            }
            pairings.add(new String[] {meaning + "-fg", meaning + "-subtle"});
            pairings.add(new String[] {"-color-fg-default", meaning + "-subtle"});
        }
        for (var syntax : List.of("key", "string", "number", "comment")) {
            pairings.add(new String[] {"-gh-syn-" + syntax, "-gh-field"});
            pairings.add(new String[] {"-gh-syn-" + syntax, "-gh-select"});
        }
        for (var filled : List.of(
                "-color-accent-emphasis", "-color-success-emphasis", "-color-danger-emphasis", "-gh-done-emphasis")) {
            pairings.add(new String[] {"-color-fg-emphasis", filled});
        }
        pairings.add(new String[] {"-color-fg-default", "-gh-button"});
        pairings.add(new String[] {"-color-danger-fg", "-gh-button"});
        pairings.add(new String[] {"-gh-fg-strong", "-color-border-default"});
        // When, Then
        assertAll(tokens, pairings, TEXT);
    }

    @ParameterizedTest
    @EnumSource(GatehouseTheme.class)
    void everyMarkIsVisibleOnItsSurface(GatehouseTheme theme) {
        // Given
        var tokens = Tokens.of(theme);
        var pairings = new ArrayList<String[]>();
        for (var mark : List.of(
                "-gh-v-allow",
                "-gh-v-mask",
                "-gh-v-rate",
                "-gh-v-block",
                "-gh-c1",
                "-gh-c2",
                "-gh-c3",
                "-gh-c4",
                "-gh-c5",
                "-gh-c6",
                "-gh-warn-mark",
                "-color-fg-subtle",
                "-color-accent-emphasis")) {
            pairings.add(new String[] {mark, "-gh-card"});
        }
        pairings.add(new String[] {"-color-accent-emphasis", "-gh-page"});
        // When, Then
        assertAll(tokens, pairings, MARK);
    }

    @Test
    void bothThemesDefineTheSameTokens() {
        // Given
        var dark = Tokens.of(GatehouseTheme.DARK).values().keySet();
        // When
        var light = Tokens.of(GatehouseTheme.LIGHT).values().keySet();
        // Then
        assertThat(light).isEqualTo(dark);
    }

    @Test
    void noColourIsWrittenAsNumberOutsideTheTokenBlocks() {
        for (var sheet : shared()) {
            // When
            var found = NUMBERED_COLOUR.matcher(Tokens.text(sheet)).results().map(MatchResult::group);
            // Then
            assertThat(found).as(sheet).isEmpty();
        }
    }

    @Test
    void everyTokenUsedIsDefined() {
        // Given
        var known = new ArrayList<>(Tokens.of(GatehouseTheme.DARK).values().keySet());
        for (var sheet : shared()) {
            OWN_TOKEN.matcher(Tokens.text(sheet)).results().map(m -> m.group(1)).forEach(known::add);
        }
        for (var sheet : shared()) {
            // When
            var used = USED_TOKEN.matcher(Tokens.text(sheet)).results().map(MatchResult::group);
            // Then
            assertThat(used.filter(token -> !token.startsWith("-color-button-") && !known.contains(token)))
                    .as(sheet)
                    .isEmpty();
        }
    }

    @Test
    void unknownThemeWordFallsBack() {
        assertThat(GatehouseTheme.of("sepia")).isEmpty();
        assertThat(GatehouseTheme.of("light")).contains(GatehouseTheme.LIGHT);
    }

    private static List<String> shared() {
        var sheets = GatehouseTheme.DARK.stylesheets();
        return sheets.subList(1, sheets.size());
    }

    private static void assertAll(Tokens tokens, List<String[]> pairings, double least) {
        var poor = new ArrayList<String>();
        for (var pairing : pairings) {
            double ratio = tokens.contrast(pairing[0], pairing[1]);
            if (ratio < least) {
                poor.add("%s on %s: %.2f".formatted(pairing[0], pairing[1], ratio));
            }
        }
        assertThat(poor).as("pairings under %s : 1", least).isEmpty();
    }
}
