package dev.gatehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.policy.spi.ControlKind;
import dev.gatehouse.policy.spi.SettingField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ControlsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "policy", "controls.md");

    @Test
    void describesEveryKindWithItsSettings() throws IOException {
        String page = Files.readString(PAGE);
        for (ControlKind kind : PolicyEngines.installedKinds()) {
            String heading = "### `" + kind.kind() + "`";
            assertThat(page).contains(heading);
            int begin = page.indexOf(heading);
            int end = page.indexOf("\n### ", begin + 1);
            String part = page.substring(begin, end < 0 ? page.length() : end);
            for (SettingField field : kind.fields()) {
                assertThat(part).as(kind.kind()).contains("`" + field.key() + "`");
            }
        }
    }

    @Test
    void describesEveryCodeOfTheScenarios() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(ScenarioTest.scenarios()
                        .map(each -> each.then().get("code"))
                        .filter(String.class::isInstance)
                        .distinct())
                .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }
}
