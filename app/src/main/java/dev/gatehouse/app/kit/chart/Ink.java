package dev.gatehouse.app.kit.chart;

import java.util.Locale;

/// The colours a chart draws with; each is a token of the theme. Verdict inks are the same on every screen, and the
/// numbered
/// ones go to categories in their order by size, the last being "Other".
public enum Ink {
    GRID,
    AXIS,
    STRONG,
    TEXT,
    MUTED,
    SUBTLE,
    CARD,
    TRACK,
    ACCENT,
    SUCCESS,
    WARNING,
    DANGER,
    LIMIT,
    ALLOW,
    MASK,
    RATE,
    BLOCK,
    C1,
    C2,
    C3,
    C4,
    C5,
    C6;

    /// The property of the stylesheet that sets it.
    String property() {
        return "-gh-ink-" + name().toLowerCase(Locale.ROOT);
    }
}
