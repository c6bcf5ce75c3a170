package dev.gatehouse.trust.keys;

/// A private key that signs. Where it sleeps (a file, a token) is the implementation's matter; safe for many threads.
public interface SigningKey {
    /// The public half.
    VerificationKey verificationKey();

    /// The Ed25519 signature (64 bytes) over `message`; throws `TrustException` when the key cannot be used any more.
    byte[] sign(byte[] message);
}
