package dev.gatehouse.engine.guard.secrets;

import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.engine.spi.GuardProvider;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.spi.SettingField;
import java.util.List;

/// The kind `secrets`: credentials.
public final class SecretsProvider implements GuardProvider {
    @Override
    public String kind() {
        return "secrets";
    }

    @Override
    public Section section() {
        return Section.GUARDS;
    }

    @Override
    public String title() {
        return "Secrets";
    }

    @Override
    public String summary() {
        return "Refuses or masks API keys, tokens, passwords and private keys.";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<SettingField> fields() {
        return SecretsSettings.FIELDS;
    }

    @Override
    public Guard open(Control control) {
        return new SecretsGuard(SecretsSettings.of(control.settings()));
    }
}
