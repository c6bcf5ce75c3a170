package dev.gatehouse.gateway.serving;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Draws request ids that nobody can guess or repeat.
public final class RequestIds {
    private static final int BYTES = 12;
    private final SecureRandom random;

    public RequestIds(SecureRandom random) {
        this.random = random;
    }

    public RequestId next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new RequestId("req_" + HexFormat.of().formatHex(bytes));
    }

    /// One id.
    public record RequestId(String text) {}
}
