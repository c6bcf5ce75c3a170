package dev.gatehouse.app.kit;

/// The fixed words for states, each with its icon and tone. There is one word for one thing on every screen.
public enum StateWord {
    ALLOWED("Allowed", "fth-check", Tone.SUCCESS),
    MASKED("Masked", "fth-eye-off", Tone.DONE),
    BLOCKED("Blocked", "fth-slash", Tone.DANGER),
    RATE_LIMITED("Rate-limited", "fth-clock", Tone.WARNING),

    PROVEN("Proven", "fth-check-circle", Tone.SUCCESS),
    CONFIGURED("Configured", "fth-circle", Tone.WARNING),
    MISSING("Missing", "fth-minus", Tone.NEUTRAL),
    BROKEN("Broken", "fth-x-circle", Tone.DANGER),

    ENFORCE("Enforce", "fth-shield", Tone.SUCCESS),
    MONITOR("Monitor", "fth-eye", Tone.ACCENT),
    OFF("Off", "fth-minus", Tone.NEUTRAL),

    HIGH("High", "fth-alert-triangle", Tone.DANGER),
    MEDIUM("Medium", "fth-alert-circle", Tone.WARNING),
    LOW("Low", "fth-info", Tone.NEUTRAL),

    PASS("Pass", "fth-check", Tone.SUCCESS),
    MASK("Mask", "fth-eye-off", Tone.DONE),
    BLOCK("Block", "fth-slash", Tone.DANGER),
    NOTED("Noted", "fth-eye", Tone.ACCENT),
    LIMIT("Limit", "fth-clock", Tone.WARNING),
    SKIPPED("Skipped", "fth-minus", Tone.NEUTRAL),
    ERROR("Error", "fth-x-circle", Tone.DANGER),

    FAIL("Fail", "fth-x", Tone.DANGER),
    WAIVED("Waived", "fth-alert-circle", Tone.WARNING),
    RUNNING("Running", "fth-loader", Tone.ACCENT),
    WAITING("Waiting", "fth-clock", Tone.WARNING),

    LIVE("Live", "fth-check", Tone.SUCCESS),
    ACTIVE("Active", "fth-check", Tone.SUCCESS),
    EXPIRING("Expiring", "fth-clock", Tone.WARNING),
    EXPIRED("Expired", "fth-clock", Tone.DANGER),
    REVOKED("Revoked", "fth-slash", Tone.DANGER);

    private final String word;
    private final String icon;
    private final Tone tone;

    StateWord(String word, String icon, Tone tone) {
        this.word = word;
        this.icon = icon;
        this.tone = tone;
    }

    /// The word as shown.
    public String word() {
        return word;
    }

    /// Its icon as an Ikonli literal.
    public String icon() {
        return icon;
    }

    /// Its tone.
    public Tone tone() {
        return tone;
    }
}
