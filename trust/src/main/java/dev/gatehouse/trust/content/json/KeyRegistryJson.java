package dev.gatehouse.trust.content.json;

import dev.gatehouse.trust.content.KeyRegistry;

public final class KeyRegistryJson {
    private KeyRegistryJson() {}
    /// throws TrustException CONTENT_MALFORMED
    public static KeyRegistry read(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    public static byte[] write(KeyRegistry value) {
        throw new UnsupportedOperationException();
    }
}
