package dev.gatehouse.trust.failure;

/// Why an operation on keys, repositories or state could not be done. The codes are stable; sentences may change.
public enum Fault {
    KEYS_MISSING("keys.missing"),
    KEYS_CORRUPT("keys.corrupt"),
    KEYS_PASSPHRASE("keys.passphrase"),
    KEYS_EXISTS("keys.exists"),
    KEYS_UNKNOWN("keys.unknown"),
    REPOSITORY_MISSING("repository.missing"),
    REPOSITORY_EXISTS("repository.exists"),
    REPOSITORY_CORRUPT("repository.corrupt"),
    REPOSITORY_BUSY("repository.busy"),
    ROOT_INVALID("root.invalid"),
    RELEASE_THRESHOLD("release.threshold"),
    RELEASE_STALE("release.stale"),
    RELEASE_MALFORMED("release.malformed"),
    STATE_MISSING("state.missing"),
    STATE_CORRUPT("state.corrupt"),
    STATE_OTHER_ROOT("state.other-root"),
    CONTENT_MALFORMED("content.malformed"),
    TLS_MISSING("tls.missing"),
    TLS_CORRUPT("tls.corrupt"),
    TLS_PASSPHRASE("tls.passphrase"),
    DISK("disk.failed");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    /// The stable code, such as `keys.passphrase`.
    public String code() {
        return code;
    }
}
