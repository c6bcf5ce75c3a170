package dev.gatehouse.cli.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads what commands print with `--json`.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static Map<String, Object> object(String line) {
        return MAPPER.readValue(line, new TypeReference<>() {});
    }

    /// The value under `key` as text; fails when there is none.
    public static String text(Map<String, Object> object, String key) {
        return Objects.requireNonNull(object.get(key), key).toString();
    }

    public static List<Map<String, Object>> lines(String text) {
        return text.lines().map(Json::object).toList();
    }
}
