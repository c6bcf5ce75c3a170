package dev.gatehouse.trust.content;

import java.time.Instant;
import java.util.regex.Pattern;

/// What a release says about one API key. The key itself is nowhere but with its owner.
///
/// @param id never used again, also not after the key is gone
/// @param prefix the public start of the key, such as `ghk_d_a93KxQ7z`, by which it is found
/// @param owner who has it, for people
/// @param role the id of a role of the policy
/// @param life when it was made and when it ends
public record KeyRecord(String id, String prefix, KeyHash hash, String owner, String role, Life life, KeyState state) {
    private static final Pattern PREFIX = Pattern.compile("ghk_[a-z]_[0-9A-Za-z]{8}");

    public KeyRecord {
        Texts.requireWord("key id", id);
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("\"" + prefix + "\" is not the start of a key of ours");
        }
        Texts.requireLine("key owner", owner);
        Texts.requireWord("role", role);
    }

    /// This key in another state; throws `IllegalStateException` when it is revoked, because that is for ever.
    public KeyRecord in(KeyState next) {
        if (state == KeyState.REVOKED && next != KeyState.REVOKED) {
            throw new IllegalStateException("key " + id + " is revoked and stays so: create a new one");
        }
        return new KeyRecord(id, prefix, hash, owner, role, life, next);
    }

    /// From when to when.
    ///
    /// @param expires the first moment at which the key no longer counts
    public record Life(Instant created, Instant expires) {
        public Life {
            if (!created.isBefore(expires)) {
                throw new IllegalArgumentException("a key must end after it was made");
            }
        }
    }
}
