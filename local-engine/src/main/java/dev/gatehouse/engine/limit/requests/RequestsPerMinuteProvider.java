package dev.gatehouse.engine.limit.requests;

import dev.gatehouse.engine.spi.Limit;
import dev.gatehouse.engine.spi.LimitProvider;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.spi.SettingField;
import java.util.List;

/// The kind `requests-per-minute`: a sliding window per key.
public final class RequestsPerMinuteProvider implements LimitProvider {
    @Override
    public String kind() {
        return "requests-per-minute";
    }

    @Override
    public Section section() {
        return Section.LIMITS;
    }

    @Override
    public String title() {
        return "Requests per minute";
    }

    @Override
    public String summary() {
        return "Refuses a request when its key has sent too many in the last 60 seconds.";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<SettingField> fields() {
        return RequestsPerMinuteSettings.FIELDS;
    }

    @Override
    public Limit open(Control control) {
        return new RequestsPerMinuteLimit(RequestsPerMinuteSettings.of(control.settings()));
    }
}
