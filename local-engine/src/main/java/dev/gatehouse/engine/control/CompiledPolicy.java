package dev.gatehouse.engine.control;

import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.engine.spi.Limit;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.decision.Trace;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A policy with its controls opened and sorted by what they look at. Immutable; any thread.
public final class CompiledPolicy implements AutoCloseable {
    private final PolicySet policy;
    private final String digest;
    private final Asker asker;
    private final List<Slot<Guard>> guards;
    private final List<Slot<Guard>> onRequests;
    private final List<Slot<Guard>> onAnswers;
    private final List<Slot<Limit>> limits;

    public CompiledPolicy(PolicySet policy, String digest, InstalledKinds kinds, LongSupplier nanos) {
        this.policy = policy;
        this.digest = digest;
        this.asker = new Asker(nanos);
        this.limits = kinds.limits(policy.controls());
        this.guards = kinds.guards(policy.controls());
        this.onRequests = guards.stream()
                .filter(slot -> slot.control().section() != Section.OUTPUT && slot.appliesTo("input", true))
                .toList();
        this.onAnswers = guards.stream()
                .filter(slot -> slot.appliesTo("output", looksAtAnswers(slot)))
                .toList();
    }

    private static boolean looksAtAnswers(Slot<Guard> slot) {
        Guard guard = slot.room();
        return guard == null ? slot.control().section() == Section.OUTPUT : guard.streamWindow() > 0;
    }

    public PolicySet policy() {
        return policy;
    }

    public String digest() {
        return digest;
    }

    public Asker asker() {
        return asker;
    }

    /// The guards that look at requests, cheap ones first.
    public List<Slot<Guard>> onRequests() {
        return onRequests;
    }

    /// The guards that look at answers, cheap ones first.
    public List<Slot<Guard>> onAnswers() {
        return onAnswers;
    }

    public List<Slot<Limit>> limits() {
        return limits;
    }

    /// The models that guards ask: SHA-256 in lower-case hex by the model's id.
    public SortedMap<String, String> models() {
        var models = new TreeMap<String, String>();
        for (Slot<Guard> slot : guards) {
            Guard guard = slot.room();
            if (guard != null) {
                models.putAll(guard.models());
            }
        }
        return models;
    }

    public Trace trace(List<Step> steps, long begun) {
        return new Trace(digest, steps, asker.now() - begun);
    }

    @Override
    public void close() {
        for (Slot<Guard> slot : guards) {
            @Nullable Guard guard = slot.room();
            if (guard != null) {
                guard.close();
            }
        }
    }
}
