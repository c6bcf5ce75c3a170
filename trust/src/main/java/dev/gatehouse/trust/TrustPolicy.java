package dev.gatehouse.trust;

import dev.gatehouse.trust.keys.VerificationKey;
import dev.gatehouse.trust.tuf.Role;
import dev.gatehouse.trust.tuf.RoleKeys;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Who signs what, how many of them must, and for how long a signature counts.
///
/// @param roles one entry for each role
public record TrustPolicy(Map<Role, RoleTrust> roles) {
    public TrustPolicy {
        for (Role role : Role.values()) {
            if (!roles.containsKey(role)) {
                throw new IllegalArgumentException("the trust policy says nothing about the role " + role.word());
            }
        }
        roles = Map.copyOf(new EnumMap<>(roles));
    }

    /// One administrator: every role by one key, threshold 1, the usual lifetimes.
    public static TrustPolicy single(VerificationKey key) {
        RoleKeys one = new RoleKeys(List.of(key), 1);
        return of(one, one, one);
    }

    /// Security owners (`root`), approvers (`targets`) and the console's release key (`release`), the usual
    /// lifetimes.
    public static TrustPolicy of(RoleKeys root, RoleKeys targets, RoleKeys release) {
        return new TrustPolicy(Map.of(
                Role.ROOT, new RoleTrust(root, Duration.ofDays(365)),
                Role.TARGETS, new RoleTrust(targets, Duration.ofDays(90)),
                Role.SNAPSHOT, new RoleTrust(release, Duration.ofDays(30)),
                Role.TIMESTAMP, new RoleTrust(release, Duration.ofDays(7))));
    }

    /// This policy with another word on `role`.
    public TrustPolicy with(Role role, RoleTrust trust) {
        Map<Role, RoleTrust> changed = new EnumMap<>(roles);
        changed.put(role, trust);
        return new TrustPolicy(changed);
    }

    public RoleTrust role(Role role) {
        return java.util.Objects.requireNonNull(roles.get(role));
    }

    /// What holds for one role.
    ///
    /// @param lifetime from signing to expiry, in whole seconds, at least one minute and at most ten years
    public record RoleTrust(RoleKeys signers, Duration lifetime) {
        public RoleTrust {
            if (lifetime.compareTo(Duration.ofMinutes(1)) < 0
                    || lifetime.compareTo(Duration.ofDays(3653)) > 0
                    || lifetime.getNano() != 0) {
                throw new IllegalArgumentException(
                        "a lifetime of " + lifetime + " is not between a minute and ten years in whole seconds");
            }
        }
    }
}
