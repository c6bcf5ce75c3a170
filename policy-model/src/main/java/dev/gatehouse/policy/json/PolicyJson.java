package dev.gatehouse.policy.json;

import dev.gatehouse.policy.PolicySet;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A policy as canonical JSON: equal policies have equal bytes, so that a digest names a policy.
public final class PolicyJson {
    private PolicyJson() {}

    /// The canonical bytes: UTF-8, sorted keys, no white space.
    public static byte[] write(PolicySet policy) {
        return CanonicalJson.bytes(PolicyWriter.node(policy));
    }

    /// The same content, indented for people; not what is signed.
    public static String pretty(PolicySet policy) {
        return CanonicalJson.pretty(PolicyWriter.node(policy));
    }

    /// Reads what [#write] wrote. Throws [JsonRefusedException] for anything else: unknown, missing, repeated or
    /// misshapen fields, another version of the language, text after the end.
    public static PolicySet read(byte[] json) {
        try {
            return PolicyParser.policy(CanonicalJson.read(json, "policy"));
        } catch (IllegalArgumentException | ArithmeticException refused) {
            throw new JsonRefusedException("this policy is not valid: " + refused.getMessage(), refused);
        }
    }

    /// SHA-256 of the canonical bytes, lower-case hex.
    public static String digest(PolicySet policy) {
        return sha256(write(policy));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
