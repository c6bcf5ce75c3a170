package dev.gatehouse.workbench.playground;

import dev.gatehouse.engine.PolicyEngine;
import dev.gatehouse.engine.TargetModels;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.model.Device;
import dev.gatehouse.engine.model.TextGenerator;
import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Role;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.Upstream;
import dev.gatehouse.workbench.base.LocalEngines;
import dev.gatehouse.workbench.base.Stop;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.drafts.Under;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Trials with the local engine and the local or remote target models.
public final class LocalPlayground implements Playground, AutoCloseable {
    /// The draft's and the release's engine, and the one that an edit has just replaced.
    private static final int ENGINES = 3;

    private static final int MODELS = 2;

    private final Function<Under, PolicySet> policies;
    private final TargetModels targets;
    private final Clock clock;
    private final RandomGenerator random;
    private final Shared<PolicySet, PolicyEngine> engines;
    private final Shared<Upstream, TextGenerator> models;

    /// @param policies the draft's or the release's policy; throws `WorkbenchException` when there is none
    public LocalPlayground(
            Function<Under, PolicySet> policies, TargetModels targets, Clock clock, RandomGenerator random) {
        this.policies = policies;
        this.targets = targets;
        this.clock = clock;
        this.random = random;
        this.engines = new Shared<>(ENGINES, policy -> LocalEngines.compile(policy, clock), PolicyEngine::close);
        this.models = new Shared<>(MODELS, targets::open, TextGenerator::close);
    }

    @Override
    public TrialResult run(Trial trial, TrialWatcher watcher, Stop stop) {
        PolicySet policy = policies.apply(trial.under());
        Role role = policy.role(trial.role())
                .orElseThrow(() -> new WorkbenchException(
                        "trial.unknown-role",
                        "This policy has no role \"" + trial.role() + "\". Choose one of "
                                + policy.roles().stream().map(Role::id).toList() + "."));
        Model model = policy.model(trial.model())
                .orElseThrow(() -> new WorkbenchException(
                        "trial.unknown-model",
                        "This policy has no model \"" + trial.model() + "\". Choose one of "
                                + policy.models().stream().map(Model::id).toList() + "."));
        Exchange.Request request = request(policy, role, model, trial);
        return engines.with(policy, engine -> {
            Verdict verdict = engine.decide(request, trial.depth());
            watcher.judged(verdict);
            return switch (verdict) {
                case Verdict.Deny refused -> new TrialResult(refused, List.of(), Optional.empty());
                case Verdict.Allow allowed -> answered(policy, model, engine, request, trial, allowed, watcher, stop);
                case Verdict.Mask masked ->
                    answered(policy, model, engine, masked.rewritten().request(), trial, masked, watcher, stop);
            };
        });
    }

    private TrialResult answered(
            PolicySet policy,
            Model model,
            PolicyEngine engine,
            Exchange.Request sent,
            Trial trial,
            Verdict verdict,
            TrialWatcher watcher,
            Stop stop) {
        Upstream upstream = policy.upstream(model.upstream()).orElseThrow();
        List<Message> messages = sent.messages();
        TrialResult.Answer answer = models.with(
                upstream, generator -> new Conversation(engine, generator, sent).run(model, trial, watcher, stop));
        return new TrialResult(verdict, messages, Optional.of(answer));
    }

    /// Each trial has a caller of its own, so that limits judge it as the first request of a fresh key.
    private Exchange.Request request(PolicySet policy, Role role, Model model, Trial trial) {
        String id = "trial-" + Long.toHexString(random.nextLong());
        Action action = role.may(model.id(), Action.STREAM) ? Action.STREAM : Action.INFER;
        return new Exchange.Request(
                id,
                new Caller.KeyHolder(id, "trial", role.id()),
                path(policy, role, model),
                model.id(),
                action,
                trial.messages(),
                trial.sampling().maxOutputTokens(),
                clock.instant());
    }

    /// The route that leads there; when none does, one that shows why not.
    private static String path(PolicySet policy, Role role, Model model) {
        return policy.routes().stream()
                .filter(route ->
                        route.models().contains(model.id()) && route.roles().contains(role.id()))
                .findFirst()
                .or(() -> policy.routes().stream()
                        .filter(route -> route.models().contains(model.id()))
                        .findFirst())
                .or(() -> policy.routes().stream().findFirst())
                .map(Route::path)
                .orElse("/v1/chat/completions");
    }

    @Override
    public List<Device> devices() {
        return targets.devices();
    }

    @Override
    public void close() {
        engines.close();
        models.close();
    }
}
