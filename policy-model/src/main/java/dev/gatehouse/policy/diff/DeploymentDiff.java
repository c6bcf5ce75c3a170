package dev.gatehouse.policy.diff;

import dev.gatehouse.policy.Identity;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Upstream;
import dev.gatehouse.policy.yaml.Durations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Compares names, identity, upstreams and models.
final class DeploymentDiff {
    private final List<Consequence> found = new ArrayList<>();

    static List<Consequence> between(PolicySet before, PolicySet after) {
        var diff = new DeploymentDiff();
        if (!before.name().equals(after.name())) {
            diff.neutral("name", "The policy is called " + after.name() + ", before it was " + before.name() + ".");
        }
        if (before.environment() != after.environment()) {
            diff.neutral(
                    "environment",
                    "The policy is for " + after.environment().word() + ", before it was for "
                            + before.environment().word() + ".");
        }
        diff.identity(before.identity(), after.identity());
        for (var id : PolicyDiff.upstreams(before, after)) {
            var then = before.upstream(id);
            var now = after.upstream(id);
            if (then.isPresent() && now.isPresent()) {
                diff.upstream(then.get(), now.get());
            } else {
                diff.neutral(
                        "upstreams[" + id + "]",
                        now.map(upstream -> "The upstream " + id + " is new: " + upstream.url() + ".")
                                .orElse("The upstream " + id + " is gone."));
            }
        }
        for (var id : PolicyDiff.models(before, after)) {
            var then = before.model(id);
            var now = after.model(id);
            if (then.isPresent() && now.isPresent()) {
                diff.model(then.get(), now.get());
            } else {
                diff.neutral("models[" + id + "]", "The model " + id + (now.isPresent() ? " is new." : " is gone."));
            }
        }
        return diff.found;
    }

    private void identity(Identity before, Identity after) {
        if (before.mode() != after.mode()) {
            var direction = after.mode() == Mode.ENFORCE
                    ? Direction.STRICTER
                    : before.mode() == Mode.ENFORCE ? Direction.WEAKER : Direction.NEUTRAL;
            add(
                    direction,
                    "identity.apiKeys.mode",
                    "Requests without a valid key are "
                            + switch (after.mode()) {
                                case ENFORCE -> "now refused.";
                                case MONITOR -> "now served and recorded.";
                                case OFF -> "now served, and keys are not looked at.";
                            });
        }
        int longer = after.maxKeyLifetime().compareTo(before.maxKeyLifetime());
        if (longer != 0) {
            add(
                    longer > 0 ? Direction.WEAKER : Direction.STRICTER,
                    "identity.apiKeys.maxLifetime",
                    "Keys may live for " + Durations.word(after.maxKeyLifetime()) + ", before it was "
                            + Durations.word(before.maxKeyLifetime()) + ".");
        }
    }

    private void upstream(Upstream before, Upstream after) {
        var path = "upstreams[" + after.id() + "]";
        if (!before.url().equals(after.url())) {
            boolean unencrypted = !"http".equals(before.url().getScheme())
                    && "http".equals(after.url().getScheme());
            add(
                    unencrypted ? Direction.WEAKER : Direction.NEUTRAL,
                    path + ".url",
                    "Prompts for the upstream " + after.id() + " go to " + after.url() + ", before they went to "
                            + before.url() + (unencrypted ? "; this way is not encrypted." : "."));
        }
        if (!before.credential().equals(after.credential())) {
            neutral(
                    path + ".credential",
                    "The gateway proves itself to the upstream " + after.id() + " in another way.");
        }
        if (!before.timeout().equals(after.timeout())) {
            neutral(
                    path + ".timeout",
                    "The upstream " + after.id() + " has " + Durations.word(after.timeout())
                            + " for an answer, before it had " + Durations.word(before.timeout()) + ".");
        }
    }

    private void model(Model before, Model after) {
        var path = "models[" + after.id() + "]";
        if (!before.upstream().equals(after.upstream())
                || !before.upstreamName().equals(after.upstreamName())) {
            neutral(
                    path,
                    "The model " + after.id() + " is answered by " + after.upstreamName() + " at " + after.upstream()
                            + ", before by " + before.upstreamName() + " at " + before.upstream() + ".");
        }
        price(
                path + ".price.inputPerMillionTokens",
                "A million input tokens",
                after,
                before.price().inputUsdMicrosPerMillionTokens(),
                after.price().inputUsdMicrosPerMillionTokens());
        price(
                path + ".price.outputPerMillionTokens",
                "A million output tokens",
                after,
                before.price().outputUsdMicrosPerMillionTokens(),
                after.price().outputUsdMicrosPerMillionTokens());
        price(
                path + ".price.gpuPerSecond",
                "A second of device time",
                after,
                before.price().gpuUsdMicrosPerSecond(),
                after.price().gpuUsdMicrosPerSecond());
    }

    private void price(String path, String what, Model model, long before, long after) {
        if (before != after) {
            neutral(
                    path,
                    what + " of the model " + model.id() + " costs " + dollars(after) + " US dollars, before "
                            + dollars(before) + "; budgets count accordingly.");
        }
    }

    private static String dollars(long micros) {
        return micros == 0
                ? "0"
                : BigDecimal.valueOf(micros, 6).stripTrailingZeros().toPlainString();
    }

    private void neutral(String path, String sentence) {
        add(Direction.NEUTRAL, path, sentence);
    }

    private void add(Direction direction, String path, String sentence) {
        found.add(new Consequence(direction, Evidence.COMPILED, path, sentence));
    }
}
