package dev.gatehouse.engine.guard.pii;

import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.engine.spi.GuardProvider;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.spi.SettingField;
import java.util.List;

/// The kind `pii`: personal data with a shape.
public final class PiiProvider implements GuardProvider {
    @Override
    public String kind() {
        return "pii";
    }

    @Override
    public Section section() {
        return Section.GUARDS;
    }

    @Override
    public String title() {
        return "Personal data";
    }

    @Override
    public String summary() {
        return "Masks or refuses e-mail addresses, phone numbers, payment cards and IBANs.";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<SettingField> fields() {
        return PiiSettings.FIELDS;
    }

    @Override
    public Guard open(Control control) {
        return new PiiGuard(PiiSettings.of(control.settings()));
    }
}
