package dev.gatehouse.policy;

import java.util.Locale;

/// What a caller wants to do with a model.
public enum Action {
    INFER,
    STREAM,
    EMBED,
    FINE_TUNE,
    UPLOAD,
    DOWNLOAD_WEIGHTS,
    ADMINISTER;

    /// The word as it is written in a policy, such as `fine-tune`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
