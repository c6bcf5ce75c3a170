package dev.gatehouse.engine.guard.length;

import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.engine.spi.GuardProvider;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.spi.SettingField;
import java.util.List;

/// The kind `length`: how long a request may be.
public final class LengthProvider implements GuardProvider {
    @Override
    public String kind() {
        return "length";
    }

    @Override
    public Section section() {
        return Section.INPUT;
    }

    @Override
    public String title() {
        return "Input length";
    }

    @Override
    public String summary() {
        return "Refuses requests whose messages together are longer than a number of characters.";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<SettingField> fields() {
        return LengthSettings.FIELDS;
    }

    @Override
    public Guard open(Control control) {
        return new LengthGuard(LengthSettings.of(control.settings()));
    }
}
