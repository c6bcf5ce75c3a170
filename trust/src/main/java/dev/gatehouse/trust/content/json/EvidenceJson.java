package dev.gatehouse.trust.content.json;

import dev.gatehouse.trust.content.Evidence;

public final class EvidenceJson {
    private EvidenceJson() {}
    /// throws TrustException CONTENT_MALFORMED
    public static Evidence read(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    public static byte[] write(Evidence value) {
        throw new UnsupportedOperationException();
    }
}
