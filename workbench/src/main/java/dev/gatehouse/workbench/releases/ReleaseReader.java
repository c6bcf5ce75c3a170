package dev.gatehouse.workbench.releases;

import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.diff.PolicyDiff;
import dev.gatehouse.policy.json.PolicyJson;
import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.trust.ReleaseVerifier;
import dev.gatehouse.trust.Verification;
import dev.gatehouse.trust.content.Audience;
import dev.gatehouse.trust.content.Evidence;
import dev.gatehouse.trust.content.KeyRegistry;
import dev.gatehouse.trust.content.json.AudienceJson;
import dev.gatehouse.trust.content.json.EvidenceJson;
import dev.gatehouse.trust.content.json.KeyRegistryJson;
import dev.gatehouse.trust.keys.Digests;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.drafts.KeptDrafts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Looks into published releases: verifies them as a newcomer would, and says what is in them.
final class ReleaseReader {
    private final ReleaseShelf shelf;
    private final ControlKinds kinds;
    private final Clock clock;

    ReleaseReader(ReleaseShelf shelf, ControlKinds kinds, Clock clock) {
        this.shelf = shelf;
        this.kinds = kinds;
        this.clock = clock;
    }

    /// Checks a bundle as a backend would that trusts the root and has seen nothing yet.
    Verification verify(ReleaseBundle bundle) {
        Path empty = newFolder();
        try {
            return ReleaseVerifier.open(empty, shelf.repository().trustedRoot(), clock, List.of())
                    .verify(bundle);
        } finally {
            remove(empty);
        }
    }

    Release describe(long version, ReleaseBundle bundle, String note) {
        Map<String, byte[]> targets = shelf.targets(version);
        PolicySet policy = PolicyJson.read(policyBytes(targets));
        PolicySet before =
                version == 1 ? KeptDrafts.nothing(policy) : PolicyJson.read(policyBytes(shelf.targets(version - 1)));
        int changes = PolicyDiff.between(before, policy, kinds).size();
        return describe(version, bundle, note, changes);
    }

    Release describe(long version, ReleaseBundle bundle, String note, int changes) {
        Map<String, byte[]> targets = shelf.targets(version);
        Evidence evidence = EvidenceJson.read(Objects.requireNonNull(targets.get(Evidence.TARGET)));
        return new Release(
                version,
                bundle.digest(),
                Digests.sha256(policyBytes(targets)),
                clock.instant(),
                expires(bundle),
                note,
                new Release.Contents(
                        AudienceJson.read(Objects.requireNonNull(targets.get(Audience.TARGET))),
                        changes,
                        KeyRegistryJson.read(Objects.requireNonNull(targets.get(KeyRegistry.TARGET)))
                                .keys()
                                .size(),
                        evidence.suites().size()));
    }

    private Instant expires(ReleaseBundle bundle) {
        return switch (verify(bundle)) {
            case Verification.Accepted(var release) -> release.expires();
            case Verification.Refused ignored -> clock.instant();
        };
    }

    static byte[] policyBytes(Map<String, byte[]> targets) {
        return Objects.requireNonNull(targets.get(ReleaseShelf.POLICY), ReleaseShelf.POLICY);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("gatehouse-verify");
        } catch (IOException e) {
            throw new WorkbenchException(
                    "workspace.disk", "No temporary folder can be made. Check free space and permissions.", e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new WorkbenchException(
                    "workspace.disk", "The temporary folder " + folder + " cannot be removed. Remove it by hand.", e);
        }
    }
}
