package dev.gatehouse.cli.json;

import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object on one line.
public final class JsonLine {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private JsonLine() {}

    /// Writes maps, lists, strings, numbers, booleans and records as one line without its line end.
    public static String of(Map<String, ?> object) {
        return MAPPER.writeValueAsString(object);
    }
}
