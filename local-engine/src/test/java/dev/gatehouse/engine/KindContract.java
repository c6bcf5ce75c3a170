package dev.gatehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.policy.Names;
import dev.gatehouse.policy.spi.ControlKind;
import dev.gatehouse.policy.spi.SettingField;

/// What every kind of control must tell about itself.
final class KindContract {
    private KindContract() {}

    static void describesItself(ControlKind kind) {
        assertThat(Names.isId(kind.kind())).isTrue();
        assertThat(kind.title()).isNotBlank();
        assertThat(kind.summary()).endsWith(".");
        assertThat(kind.fields()).extracting(SettingField::key).doesNotHaveDuplicates();
        assertThat(kind.fields()).allSatisfy(field -> {
            assertThat(field.key()).matches("[a-z][A-Za-z0-9]*");
            assertThat(field.title()).isNotBlank();
            assertThat(field.description()).endsWith(".");
        });
        assertThat(PolicyEngines.installedKinds().stream()
                        .filter(each -> each.kind().equals(kind.kind())))
                .hasSize(1);
    }
}
