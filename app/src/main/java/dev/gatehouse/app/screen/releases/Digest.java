package dev.gatehouse.app.screen.releases;

/// Digests as they are shown.
final class Digest {
    private static final int HEAD = 4;

    private Digest() {}

    /// The first and the last four digits.
    static String brief(String hex) {
        return hex.length() <= 2 * HEAD ? hex : hex.substring(0, HEAD) + "…" + hex.substring(hex.length() - HEAD);
    }
}
