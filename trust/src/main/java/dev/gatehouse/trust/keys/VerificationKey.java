package dev.gatehouse.trust.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The public half of an Ed25519 key, as The Update Framework writes it.
///
/// @param publicHex the 32 bytes of the public key (RFC 8032) in lower-case hex
public record VerificationKey(String publicHex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    /// What an X.509 SubjectPublicKeyInfo of an Ed25519 key starts with (RFC 8410, section 4).
    private static final byte[] SPKI_START = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerificationKey {
        if (!HEX.matcher(publicHex).matches()) {
            throw new IllegalArgumentException("an Ed25519 public key is 64 lower-case hex digits");
        }
    }

    /// The key behind a JDK public key; throws `IllegalArgumentException` when that is no Ed25519 key.
    public static VerificationKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != SPKI_START.length + 32
                || !MessageDigest.isEqual(java.util.Arrays.copyOf(encoded, SPKI_START.length), SPKI_START)) {
            throw new IllegalArgumentException("not an Ed25519 key but " + key.getAlgorithm());
        }
        return new VerificationKey(HexFormat.of().formatHex(encoded, SPKI_START.length, encoded.length));
    }

    /// The key's id: SHA-256 over the canonical JSON of the key object (TUF 1.0, section 4.2), in hex.
    public String id() {
        String canonical =
                "{\"keytype\":\"ed25519\",\"keyval\":{\"public\":\"" + publicHex + "\"},\"scheme\":\"ed25519\"}";
        return Digests.sha256(canonical.getBytes(StandardCharsets.UTF_8));
    }

    /// Whether `signature` over `message` is by this key. A signature of a wrong shape is a wrong signature.
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            byte[] raw = HexFormat.of().parseHex(publicHex);
            byte[] encoded = new byte[SPKI_START.length + raw.length];
            System.arraycopy(SPKI_START, 0, encoded, 0, SPKI_START.length);
            System.arraycopy(raw, 0, encoded, SPKI_START.length, raw.length);
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException
                | java.security.InvalidKeyException
                | java.security.spec.InvalidKeySpecException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }
}
