package dev.gatehouse.policy.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.testing.Samples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyEditsTest {
    private static final PolicySource SOURCE = PolicySource.ofText(Samples.ASSISTANT);

    @Test
    void changesOnlyTheBytesOfTheValue() {
        // When
        var after = PolicyEdits.setSetting(SOURCE, "budget", "usd", SettingValue.Number.of(7.25));

        // Then
        assertThat(text(after)).isEqualTo(Samples.ASSISTANT.replace("usd: 5.00 ", "usd: 7.25 "));
    }

    @Test
    void addsAMissingKeyInTheStyleOfItsMap() {
        // When
        var flow = PolicyEdits.setOnError(SOURCE, "rate", OnError.ALLOW);
        var block = PolicyEdits.setMode(SOURCE, "budget", Mode.MONITOR);
        var inner = PolicyEdits.setMode(SOURCE, "patterns", Mode.OFF);

        // Then
        assertThat(text(flow)).contains("perKey: 60, onError: allow}");
        assertThat(text(block)).contains("    scope: key\n    mode: monitor\n");
        assertThat(text(inner)).contains("      - \"rm -rf\"\n    mode: off\nguards:");
        assertThat(Samples.policy(inner).control("patterns").orElseThrow().mode())
                .isEqualTo(Mode.OFF);
    }

    @Test
    void addsKeysInsideAMapThatIsMissingToo() {
        // Given
        var source = PolicySource.ofText(
                Samples.ASSISTANT.replace("identity:\n  apiKeys: {mode: enforce, maxLifetime: 90d}\n", ""));

        // When
        var after = PolicyEdits.set(source, "identity.apiKeys.maxLifetime", new SettingValue.Text("30d"));

        // Then
        assertThat(text(after)).endsWith("identity: {apiKeys: {maxLifetime: 30d}}\n");
        assertThat(Samples.policy(after).identity().maxKeyLifetime()).hasDays(30);
    }

    @Test
    void keepsTheCommentsOfListItemsThatStay() {
        // When
        var after = PolicyEdits.setSetting(
                SOURCE, "patterns", "extra", new SettingValue.Texts(List.of("first", "drop\\s+table", "it's #3")));

        // Then
        assertThat(text(after))
                .contains("      - first\n      - 'drop\\s+table'   # the classic\n      - 'it''s #3'\n")
                .doesNotContain("rm -rf")
                .contains("    # our own\n");
    }

    @Test
    void emptiesAndRefillsABlockList() {
        // When
        var empty = PolicyEdits.setSetting(SOURCE, "patterns", "extra", new SettingValue.Texts(List.of()));
        var full = PolicyEdits.addItem(empty, "input[patterns].extra", "again");

        // Then
        assertThat(text(empty)).contains("    extra: []\n");
        assertThat(text(full)).contains("    extra: [again]\n");
    }

    @Test
    void removesAnItemOfAFlowListWithItsComma() {
        // When
        var last = PolicyEdits.removeItem(SOURCE, "guards[pii].entities", "iban");
        var first = PolicyEdits.removeItem(SOURCE, "guards[pii].entities", "email");

        // Then
        assertThat(text(last)).contains("entities: [email, phone, card],");
        assertThat(text(first)).contains("entities: [phone, card, iban],");
    }

    @Test
    void addsAndRemovesAControl() {
        // Given
        var settings = new LinkedHashMap<String, SettingValue>();
        settings.put("maxCharacters", SettingValue.Number.of(10));
        var control = new Control("tiny", "length", Section.INPUT, Mode.MONITOR, OnError.DENY, new Settings(settings));

        // When
        var added = PolicyEdits.addControl(SOURCE, control);
        var removed = PolicyEdits.removeControl(added, "tiny");

        // Then
        assertThat(text(added))
                .contains("  - {id: tiny, kind: length, mode: monitor, onError: deny, maxCharacters: 10}\nguards:");
        assertThat(Samples.policy(added).control("tiny")).contains(control);
        assertThat(removed).isEqualTo(SOURCE);
    }

    @Test
    void addsASectionThatIsMissing() {
        // Given
        var source =
                PolicySource.ofText(Samples.ASSISTANT.substring(0, Samples.ASSISTANT.indexOf("limits:")) + "# end");
        var rate = Samples.assistant().control("rate").orElseThrow();

        // When
        var after = PolicyEdits.addControl(source, rate);

        // Then
        assertThat(text(after)).contains("limits:\n  - {id: rate").endsWith("# end");
        assertThat(Samples.policy(after).control("rate")).contains(rate);
    }

    @Test
    void removesTheFirstKeyOfAListItem() {
        // Given
        var source = PolicySource.ofText("limits:\n  - mode: off # why\n    # about the id\n    id: rate\n");

        // When
        var after = PolicyEdits.resetSetting(source, "rate", "mode");

        // Then
        assertThat(text(after)).isEqualTo("limits:\n  - # about the id\n    id: rate\n");
    }

    @Test
    void editsTheFileInWhichThePartStands() {
        // Given
        int cut = Samples.ASSISTANT.indexOf("guards:");
        var source = PolicySource.ofTexts(
                Map.of("a.yaml", Samples.ASSISTANT.substring(0, cut), "b.yaml", Samples.ASSISTANT.substring(cut)));

        // When
        var after = PolicyEdits.setMode(source, "length", Mode.OFF);

        // Then
        assertThat(after.text("a.yaml")).contains("mode: off, maxCharacters");
        assertThat(after.text("b.yaml")).isEqualTo(source.text("b.yaml"));
    }

    @Test
    void keepsWindowsLineEnds() {
        // Given
        var source = PolicySource.ofText(Samples.ASSISTANT.replace("\n", "\r\n"));

        // When
        var after = PolicyEdits.setMode(source, "budget", Mode.MONITOR);

        // Then
        assertThat(text(after))
                .isEqualTo(source.text(PolicySource.DEFAULT_FILE)
                        .replace("    scope: key\r\n", "    scope: key\r\n    mode: monitor\r\n"));
    }

    @Test
    void refusesWhatCannotBeDoneAndSaysWhy() {
        assertThatThrownBy(() -> PolicyEdits.setMode(SOURCE, "nobody", Mode.OFF))
                .isInstanceOf(EditRefusedException.class)
                .hasMessage("GH-P0501: there is no control \"nobody\"");
        assertThatThrownBy(() -> PolicyEdits.setMode(PolicySource.ofText("a: ["), "x", Mode.OFF))
                .isInstanceOf(EditRefusedException.class);
        assertThatThrownBy(() -> PolicyEdits.set(SOURCE, "models", new SettingValue.Text("x")))
                .isInstanceOf(EditRefusedException.class);
        assertThatThrownBy(() -> PolicyEdits.set(SOURCE, "]", new SettingValue.Text("x")))
                .isInstanceOf(EditRefusedException.class);
    }

    private static String text(PolicySource source) {
        return source.text(PolicySource.DEFAULT_FILE);
    }
}
