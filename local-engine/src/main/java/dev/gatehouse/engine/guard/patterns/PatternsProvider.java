package dev.gatehouse.engine.guard.patterns;

import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.engine.spi.GuardProvider;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.spi.SettingField;
import java.util.List;

/// The kind `patterns`: attacks on what stands behind the model, by their shape.
public final class PatternsProvider implements GuardProvider {
    @Override
    public String kind() {
        return "patterns";
    }

    @Override
    public Section section() {
        return Section.INPUT;
    }

    @Override
    public String title() {
        return "Patterns";
    }

    @Override
    public String summary() {
        return "Refuses requests that hold SQL injection, shell injection or a pattern of your own.";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<SettingField> fields() {
        return PatternsSettings.FIELDS;
    }

    @Override
    public Guard open(Control control) {
        return new PatternsGuard(PatternsSettings.of(control.settings()));
    }
}
