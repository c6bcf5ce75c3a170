package dev.gatehouse.policy.yaml;

import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.policy.source.Place;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.source.Problem;
import dev.gatehouse.policy.source.ProblemCode;
import dev.gatehouse.policy.yaml.tree.YamlTree;
import java.util.List;
import java.util.Optional;

/// Reads a policy and reports every problem of its text at once.
///
/// Never throws, whatever the text holds, and ends in time linear in its length.
public final class PolicyReader {
    private PolicyReader() {}

    /// Reads `source`, in which controls may be of the given `kinds`.
    public static Reading read(PolicySource source, ControlKinds kinds) {
        var findings = new Findings();
        source.problems().forEach(findings::add);
        var trees = source.files().entrySet().stream()
                .map(file -> YamlTree.parse(file.getKey(), file.getValue()))
                .toList();
        trees.forEach(tree -> tree.problems().forEach(findings::add));
        if (trees.stream().allMatch(tree -> tree.root().isEmpty())) {
            if (findings.errors() == 0) {
                findings.add(
                        ProblemCode.NOTHING_TO_READ,
                        Place.startOf(
                                trees.isEmpty()
                                        ? PolicySource.DEFAULT_FILE
                                        : trees.getFirst().file()),
                        "",
                        "The policy is empty.",
                        "Begin with \"apiVersion: " + PolicySet.API_VERSION + "\".");
            }
            return new Reading(Optional.empty(), findings.sorted(), findings.places());
        }
        boolean complete = findings.errors() == 0;
        var root = new Fields(findings, Joined.of(trees, findings), "", "the policy");
        var policy = policy(root, kinds);
        if (findings.errors() == 0 && policy.isPresent()) {
            Advice.give(policy.get(), findings);
            return new Reading(policy, findings.sorted(), findings.places());
        }
        var problems = complete ? findings.sorted() : withoutEchoes(findings.sorted());
        return new Reading(Optional.empty(), problems, findings.places());
    }

    private static Optional<PolicySet> policy(Fields root, ControlKinds kinds) {
        var findings = root.findings();
        var values = new Values(findings);
        version(root);
        var name = root.needScalar("name", "my-policy").flatMap(scalar -> values.id(scalar, "name"));
        var environment = root.needScalar("environment", "dev")
                .flatMap(scalar -> values.word(scalar, "environment", Environment.values(), Environment::word));
        var entries = new Entries(root, values);
        var deployment = new DeploymentReader(entries);
        var upstreams = deployment.upstreams();
        var models = deployment.models();
        var identity = deployment.identity();
        var access = new AccessReader(entries);
        var roles = access.roles();
        var routes = access.routes();
        var controls = new ControlsReader(entries, kinds).controls();
        root.close();
        if (findings.errors() > 0 || name.isEmpty() || environment.isEmpty() || identity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PolicySet(
                name.get(), environment.get(), upstreams, models, identity.get(), roles, routes, controls));
    }

    private static void version(Fields root) {
        root.needScalar("apiVersion", PolicySet.API_VERSION).ifPresent(scalar -> {
            if (!scalar.text().equals(PolicySet.API_VERSION)) {
                root.findings()
                        .add(
                                ProblemCode.API_VERSION,
                                scalar.span(),
                                "apiVersion",
                                "The version " + Findings.quote(scalar.text()) + " of the language is not known.",
                                "Write \"apiVersion: " + PolicySet.API_VERSION + "\", or update Gatehouse.");
            }
        });
    }

    /// When a file could not be parsed, what it would have defined only seems to be missing.
    private static List<Problem> withoutEchoes(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !(problem.code().equals(ProblemCode.MISSING_KEY.code())
                                && !problem.path().contains("["))
                        && !problem.code().equals(ProblemCode.UNKNOWN_UPSTREAM.code())
                        && !problem.code().equals(ProblemCode.UNKNOWN_MODEL.code())
                        && !problem.code().equals(ProblemCode.UNKNOWN_ROLE.code()))
                .toList();
    }
}
