package dev.gatehouse.gateway.json;

import tools.jackson.databind.json.JsonMapper;

/// Writes refusals of the admin plane.
public final class RefusalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RefusalJson() {}

    public static byte[] write(String code, String message) {
        return MAPPER.writeValueAsBytes(
                MAPPER.createObjectNode().put("code", code).put("message", message));
    }
}
