package dev.gatehouse.trust.tuf;

import dev.gatehouse.trust.keys.Digests;
import dev.gatehouse.trust.keys.SigningKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// A signed part exactly as it was delivered, and the signatures beside it (TUF 1.0, section 4.2).
public final class Envelope {
    private final byte[] signed;
    private final List<Entry> signatures;

    public Envelope(byte[] signed, List<Entry> signatures) {
        this.signed = signed.clone();
        this.signatures = List.copyOf(signatures);
        if (this.signatures.stream().map(Entry::keyId).distinct().count() != this.signatures.size()) {
            throw new IllegalArgumentException("the same key signed twice");
        }
    }

    public byte[] signed() {
        return signed.clone();
    }

    /// SHA-256 of the signed part in hex.
    public String digest() {
        return Digests.sha256(signed);
    }

    public List<Entry> signatures() {
        return signatures;
    }

    /// This document with the signature of `key`, which takes the place of an earlier one by the same key.
    public Envelope signedWith(SigningKey key) {
        String id = key.verificationKey().id();
        List<Entry> all = new ArrayList<>(signatures);
        all.removeIf(each -> each.keyId().equals(id));
        all.add(new Entry(id, HexFormat.of().formatHex(key.sign(signed))));
        all.sort(Comparator.comparing(Entry::keyId));
        return new Envelope(signed, all);
    }

    /// How many different keys of `signers` signed, and whether one of them signed something else. Signatures by
    /// other keys count for nothing and do no harm.
    public Tally tally(RoleKeys signers) {
        int good = 0;
        int wrong = 0;
        for (Entry entry : signatures) {
            for (var key : signers.keys()) {
                if (key.id().equals(entry.keyId())) {
                    if (key.verifies(signed, HexFormat.of().parseHex(entry.signatureHex()))) {
                        good++;
                    } else {
                        wrong++;
                    }
                }
            }
        }
        return new Tally(good, wrong, signers.threshold());
    }

    /// One signature.
    ///
    /// @param signatureHex 64 bytes in lower-case hex
    public record Entry(String keyId, String signatureHex) {
        public Entry {
            if (!keyId.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a key id is 64 lower-case hex digits");
            }
            if (!signatureHex.matches("[0-9a-f]{128}")) {
                throw new IllegalArgumentException("an Ed25519 signature is 128 lower-case hex digits");
            }
        }
    }

    /// The outcome of a count.
    ///
    /// @param good different trusted keys whose signature holds
    /// @param wrong trusted keys whose signature does not hold
    public record Tally(int good, int wrong, int needed) {
        public boolean met() {
            return good >= needed;
        }
    }
}
