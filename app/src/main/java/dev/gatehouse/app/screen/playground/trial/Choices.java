package dev.gatehouse.app.screen.playground.trial;

import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Role;
import dev.gatehouse.policy.Upstream;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.drafts.Drafts;
import dev.gatehouse.workbench.drafts.Under;
import dev.gatehouse.workbench.releases.Releases;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What can be tried: the policies, and the models and roles of each.
///
/// @param draft the draft's policy; empty when its text has errors
/// @param draftProblem why there is no draft policy; empty when there is one
/// @param released the newest release; empty before the first
public record Choices(Optional<PolicySet> draft, String draftProblem, Optional<Released> released) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /// Before anything has been read.
    public static final Choices NONE = new Choices(Optional.empty(), "", Optional.empty());

    /// The newest release and its policy.
    public record Released(long version, PolicySet policy) {}

    /// A model that can answer.
    ///
    /// @param model its id in the policy
    /// @param place the file, or host and port, where it runs; empty for the demonstration model
    public record Target(String model, Reach reach, String place) {}

    /// How far a prompt travels to a target.
    public enum Reach {
        /// The small model that comes with Gatehouse.
        DEMONSTRATION,
        /// A model file, run in this process.
        IN_PROCESS,
        /// A server on this machine.
        THIS_MACHINE,
        /// A server somewhere else.
        ELSEWHERE
    }

    /// Reads them; blocks on the disk.
    public static Choices read(Drafts drafts, Releases releases) {
        var released =
                releases.latest().map(release -> new Released(release.version(), releases.policy(release.version())));
        try {
            return new Choices(Optional.of(drafts.policy()), "", released);
        } catch (WorkbenchException e) {
            return new Choices(Optional.empty(), e.sentence(), released);
        }
    }

    public Optional<PolicySet> policy(Under under) {
        return switch (under) {
            case DRAFT -> draft;
            case RELEASED -> released.map(Released::policy);
        };
    }

    /// The models of that policy; none when there is no policy.
    public List<Target> targets(Under under) {
        return policy(under)
                .map(policy -> policy.models().stream()
                        .map(model -> target(policy, model))
                        .toList())
                .orElse(List.of());
    }

    /// The ids of the roles of that policy; none when there is no policy.
    public List<String> roles(Under under) {
        return policy(under)
                .map(policy -> policy.roles().stream().map(Role::id).toList())
                .orElse(List.of());
    }

    private static Target target(PolicySet policy, Model model) {
        URI url = policy.upstream(model.upstream()).map(Upstream::url).orElseThrow();
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "demo" -> new Target(model.id(), Reach.DEMONSTRATION, "");
            case "gguf" -> {
                String file = url.getSchemeSpecificPart();
                yield new Target(model.id(), Reach.IN_PROCESS, file.substring(file.lastIndexOf('/') + 1));
            }
            default -> {
                String host = url.getHost() == null ? "" : url.getHost();
                boolean here = LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
                yield new Target(
                        model.id(),
                        here ? Reach.THIS_MACHINE : Reach.ELSEWHERE,
                        url.getPort() < 0 ? host : host + ":" + url.getPort());
            }
        };
    }
}
