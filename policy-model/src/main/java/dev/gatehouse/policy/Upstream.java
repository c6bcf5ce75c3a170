package dev.gatehouse.policy;

import java.net.URI;
import java.time.Duration;

/// A place where models run.
///
/// @param id what models call it
/// @param url `demo:tiny` for the embedded demonstration model, `gguf:/path/file.gguf` for a model file run in
///     process, or the `http`/`https` base of an OpenAI-compatible server, such as `http://127.0.0.1:11434/v1`
/// @param credential how the gateway proves itself there
/// @param timeout the longest wait for a whole answer
public record Upstream(String id, URI url, Credential credential, Duration timeout) {
    public Upstream {
        Names.requireId("upstream", id);
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("the timeout of upstream " + id + " must be longer than zero");
        }
    }
}
