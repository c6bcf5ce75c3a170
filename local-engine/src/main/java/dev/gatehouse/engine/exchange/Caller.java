package dev.gatehouse.engine.exchange;

/// Who sent a request, as far as it has been proven.
public sealed interface Caller {
    /// The name under which this caller's use is counted.
    default String account() {
        return switch (this) {
            case Anonymous() -> "anonymous";
            case KeyHolder(var keyId, var _, var _) -> keyId;
        };
    }

    /// Nobody proved anything.
    record Anonymous() implements Caller {}

    /// The holder of a valid API key.
    ///
    /// @param keyId the id under which limits are counted
    /// @param keyPrefix the public start of the key, for display
    /// @param role the id of the key's role
    record KeyHolder(String keyId, String keyPrefix, String role) implements Caller {}
}
