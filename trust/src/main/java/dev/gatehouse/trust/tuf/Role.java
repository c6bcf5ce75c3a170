package dev.gatehouse.trust.tuf;

import java.util.Locale;

/// The four top-level roles (TUF 1.0, section 2.1).
public enum Role {
    ROOT,
    TARGETS,
    SNAPSHOT,
    TIMESTAMP;

    /// The role as metadata writes it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
