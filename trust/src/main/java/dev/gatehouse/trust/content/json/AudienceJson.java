package dev.gatehouse.trust.content.json;

import dev.gatehouse.trust.content.Audience;

public final class AudienceJson {
    private AudienceJson() {}
    /// throws TrustException CONTENT_MALFORMED
    public static Audience read(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    public static byte[] write(Audience value) {
        throw new UnsupportedOperationException();
    }
}
