package dev.gatehouse.trust;

/// The kinds of refusal. The codes are stable.
public enum RefusalCode {
    /// Not a bundle, or metadata that breaks its format.
    MALFORMED("release.malformed"),
    /// Bytes differ from what was signed: a wrong hash, length or signature.
    TAMPERED("release.tampered"),
    /// Too few signatures by keys that are trusted for the role.
    UNSIGNED("release.unsigned"),
    /// Older than what this place already trusts.
    OLDER("release.older"),
    /// A signature's time is over.
    EXPIRED("release.expired"),
    /// Parts of different releases put together.
    MIXED("release.mixed"),
    /// Made for another environment, backend or engine version.
    FOREIGN("release.foreign"),
    /// Larger than this place takes.
    OVERSIZED("release.oversized");

    private final String code;

    RefusalCode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
