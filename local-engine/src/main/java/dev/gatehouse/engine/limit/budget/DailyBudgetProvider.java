package dev.gatehouse.engine.limit.budget;

import dev.gatehouse.engine.spi.Limit;
import dev.gatehouse.engine.spi.LimitProvider;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.spi.SettingField;
import java.util.List;

/// The kind `daily-budget`: money per UTC day.
public final class DailyBudgetProvider implements LimitProvider {
    @Override
    public String kind() {
        return "daily-budget";
    }

    @Override
    public Section section() {
        return Section.LIMITS;
    }

    @Override
    public String title() {
        return "Daily budget";
    }

    @Override
    public String summary() {
        return "Refuses a request when the money of the UTC day is spent.";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<SettingField> fields() {
        return DailyBudgetSettings.FIELDS;
    }

    @Override
    public Limit open(Control control) {
        return new DailyBudgetLimit(DailyBudgetSettings.of(control.settings()));
    }
}
