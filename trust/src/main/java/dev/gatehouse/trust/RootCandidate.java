package dev.gatehouse.trust;

import dev.gatehouse.trust.json.EnvelopeJson;
import dev.gatehouse.trust.json.MetadataJson;
import dev.gatehouse.trust.keys.SigningKey;
import dev.gatehouse.trust.tuf.Envelope;
import dev.gatehouse.trust.tuf.Metadata;
import dev.gatehouse.trust.tuf.Role;
import dev.gatehouse.trust.tuf.RoleKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A root on its way from owner to owner until enough have signed. Immutable: signing gives a new one.
public final class RootCandidate {
    private final Envelope envelope;
    private final Metadata.Root root;

    private RootCandidate(Envelope envelope, Metadata.Root root) {
        this.envelope = envelope;
        this.root = root;
    }

    /// The first root of a new repository.
    public static RootCandidate first(TrustPolicy policy, Clock clock) {
        return of(1, policy, clock);
    }

    static RootCandidate of(long version, TrustPolicy policy, Clock clock) {
        Map<Role, RoleKeys> signers = new EnumMap<>(Role.class);
        Map<Role, Duration> lifetimes = new EnumMap<>(Role.class);
        policy.roles().forEach((role, trust) -> {
            signers.put(role, trust.signers());
            lifetimes.put(role, trust.lifetime());
        });
        Metadata.Root root = new Metadata.Root(
                version, clock.instant().plus(policy.role(Role.ROOT).lifetime()), signers, lifetimes);
        return new RootCandidate(new Envelope(MetadataJson.write(root), List.of()), root);
    }

    /// Reads what `bytes()` wrote; throws `TrustException` with `CONTENT_MALFORMED`.
    public static RootCandidate read(byte[] bytes) {
        EnvelopeJson.Document<Metadata.Root> document = EnvelopeJson.read("root.json", bytes, Metadata.Root.class);
        return new RootCandidate(document.envelope(), document.metadata());
    }

    /// The root file as it stands, to hand to the next owner.
    public byte[] bytes() {
        return EnvelopeJson.write(envelope);
    }

    public long version() {
        return root.version();
    }

    /// SHA-256 in hex of what the owners sign, for them to compare by voice.
    public String digest() {
        return envelope.digest();
    }

    /// What the owners would put in force.
    public TrustPolicy policy() {
        return policy(root);
    }

    static TrustPolicy policy(Metadata.Root root) {
        Map<Role, TrustPolicy.RoleTrust> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            roles.put(role, new TrustPolicy.RoleTrust(root.signers(role), root.lifetime(role)));
        }
        return new TrustPolicy(roles);
    }

    /// The ids of the keys whose signatures are on it, whether they count or not.
    public List<String> signers() {
        return envelope.signatures().stream().map(Envelope.Entry::keyId).toList();
    }

    public RootCandidate signedWith(SigningKey key) {
        return new RootCandidate(envelope.signedWith(key), root);
    }

    Envelope envelope() {
        return envelope;
    }

    Metadata.Root root() {
        return root;
    }
}
