package dev.gatehouse.workbench.releases;

import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.json.PolicyJson;
import dev.gatehouse.trust.content.Audience;
import dev.gatehouse.trust.content.EngineRange;
import dev.gatehouse.trust.content.EngineVersion;
import dev.gatehouse.trust.content.Evidence;
import dev.gatehouse.trust.content.KeyRegistry;
import dev.gatehouse.trust.content.json.AudienceJson;
import dev.gatehouse.trust.content.json.EvidenceJson;
import dev.gatehouse.trust.content.json.KeyRegistryJson;
import dev.gatehouse.trust.keys.Digests;
import dev.gatehouse.workbench.suites.SuiteRun;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// Makes the files of a release.
final class ReleaseMaker {
    private final EngineVersion engine;

    ReleaseMaker(EngineVersion engine) {
        this.engine = engine;
    }

    /// For whom a release of `policy` is; empty when there is no backend.
    Optional<Audience> audience(PolicySet policy, Set<String> backends) {
        return backends.isEmpty()
                ? Optional.empty()
                : Optional.of(new Audience(policy.environment().word(), backends, EngineRange.compatibleWith(engine)));
    }

    Map<String, byte[]> targets(
            PolicySet policy,
            KeyRegistry keys,
            List<SuiteRun> runs,
            SortedMap<String, String> models,
            Audience audience,
            Instant now) {
        var targets = new LinkedHashMap<String, byte[]>();
        targets.put(ReleaseShelf.POLICY, PolicyJson.write(policy));
        targets.put(KeyRegistry.TARGET, KeyRegistryJson.write(keys));
        targets.put(Evidence.TARGET, EvidenceJson.write(evidence(policy, runs, models, now)));
        targets.put(Audience.TARGET, AudienceJson.write(audience));
        return targets;
    }

    private Evidence evidence(PolicySet policy, List<SuiteRun> runs, SortedMap<String, String> models, Instant now) {
        return new Evidence(
                now.truncatedTo(ChronoUnit.SECONDS),
                engine,
                runs.stream()
                        .map(run -> new Evidence.SuiteResult(run.suite(), run.suiteSha256(), run.rows(), run.metrics()))
                        .toList(),
                models,
                prices(policy));
    }

    /// SHA-256 over one line a model: its id and its three prices.
    static String prices(PolicySet policy) {
        String lines = policy.models().stream()
                .sorted(Comparator.comparing(Model::id))
                .map(model -> model.id() + " " + model.price().inputUsdMicrosPerMillionTokens() + " "
                        + model.price().outputUsdMicrosPerMillionTokens() + " "
                        + model.price().gpuUsdMicrosPerSecond() + "\n")
                .collect(Collectors.joining());
        return Digests.sha256(lines.getBytes(StandardCharsets.UTF_8));
    }
}
