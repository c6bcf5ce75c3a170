package dev.gatehouse.backend.json;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A backend's refusal: `{"code": …, "message": …}`.
///
/// @param code stable, such as `release.older`
/// @param message one sentence for people
public record RefusalJson(String code, String message) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /// Reads a refusal; empty when the bytes are something else.
    public static Optional<RefusalJson> read(byte[] json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            String code = node.path("code").asString("");
            String message = node.path("message").asString("");
            return code.isBlank() || message.isBlank() ? Optional.empty() : Optional.of(new RefusalJson(code, message));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
