package dev.gatehouse.trust.content;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What is kept of an API key: HMAC-SHA-256 over the whole key under a salt of its own.
///
/// Both parts in lower-case hex. A plain HMAC is enough because the key carries 256 random bits: there is nothing to
/// guess.
///
/// @param salt 16 bytes
/// @param mac 32 bytes
public record KeyHash(String salt, String mac) {
    public KeyHash {
        if (!salt.matches("[0-9a-f]{32}") || !mac.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a key hash is 32 hex digits of salt and 64 of HMAC");
        }
    }

    /// The hash of `key` under `salt` (16 bytes).
    public static KeyHash of(byte[] salt, byte[] key) {
        return new KeyHash(HexFormat.of().formatHex(salt), HexFormat.of().formatHex(mac(salt, key)));
    }

    /// Whether `key` is the one behind this hash, in a time that does not depend on where they differ.
    public boolean matches(byte[] key) {
        HexFormat hex = HexFormat.of();
        return MessageDigest.isEqual(mac(hex.parseHex(salt), key), hex.parseHex(mac));
    }

    private static byte[] mac(byte[] salt, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return mac.doFinal(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "KeyHash[" + salt.substring(0, 4) + "…]";
    }
}
