package dev.gatehouse.trust.content;

/// Versions from `from` (in) up to `before` (out).
public record EngineRange(EngineVersion from, EngineVersion before) {
    public EngineRange {
        if (from.compareTo(before) >= 0) {
            throw new IllegalArgumentException("no version lies between " + from + " and " + before);
        }
    }

    /// The versions that are compatible with `version`: the same first number, and for 0.x the same second number.
    public static EngineRange compatibleWith(EngineVersion version) {
        EngineVersion next = version.major() > 0
                ? new EngineVersion(version.major() + 1, 0, 0)
                : new EngineVersion(0, version.minor() + 1, 0);
        return new EngineRange(version, next);
    }

    public boolean contains(EngineVersion version) {
        return from.compareTo(version) <= 0 && version.compareTo(before) < 0;
    }
}
