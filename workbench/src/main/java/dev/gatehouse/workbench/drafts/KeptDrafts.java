package dev.gatehouse.workbench.drafts;

import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.diff.Consequence;
import dev.gatehouse.policy.diff.PolicyDiff;
import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.source.Problem;
import dev.gatehouse.policy.yaml.PolicyReader;
import dev.gatehouse.policy.yaml.Reading;
import dev.gatehouse.workbench.base.Listeners;
import dev.gatehouse.workbench.base.Subscription;
import dev.gatehouse.workbench.base.WorkbenchException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The draft, kept in a store and read once an edit.
public final class KeptDrafts implements Drafts {
    private static final int LONGEST_WHAT = 400;

    private final DraftStore store;
    private final ControlKinds kinds;
    private final Supplier<Optional<PolicySet>> released;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Listeners<Draft> listeners = new Listeners<>();
    private volatile Draft current;

    /// @param first the draft of a workspace that has none
    /// @param released the policy of the newest release
    public KeptDrafts(
            DraftStore store,
            ControlKinds kinds,
            PolicySource first,
            Supplier<Optional<PolicySet>> released,
            Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.released = released;
        this.clock = clock;
        current = read(store.current().orElseGet(() -> store.append(first, "First draft", clock.instant())));
    }

    @Override
    public Draft current() {
        return current;
    }

    @Override
    public DraftView view() {
        lock.lock();
        try {
            return new DraftView(
                    current,
                    store.previous().map(ignored -> current.what()),
                    store.next().map(DraftStore.Stored::what),
                    current.policy().map(this::sinceRelease));
        } finally {
            lock.unlock();
        }
    }

    private List<Consequence> sinceRelease(PolicySet policy) {
        return PolicyDiff.between(released.get().orElseGet(() -> nothing(policy)), policy, kinds);
    }

    /// The policy that `policy` is compared with when nothing was released: one in which nobody may do anything.
    public static PolicySet nothing(PolicySet policy) {
        return new PolicySet(
                policy.name(),
                policy.environment(),
                List.of(),
                List.of(),
                policy.identity(),
                List.of(),
                List.of(),
                List.of());
    }

    @Override
    public Draft edit(PolicySource changed, String what) {
        return change(() -> {
            if (changed.files().equals(current.source().files())) {
                return Optional.empty();
            }
            String brief = what.length() <= LONGEST_WHAT ? what : what.substring(0, LONGEST_WHAT - 1) + "…";
            return Optional.of(store.append(changed, brief, clock.instant()));
        });
    }

    @Override
    public Draft undo() {
        return change(() -> moved(store.previous()));
    }

    @Override
    public Draft redo() {
        return change(() -> moved(store.next()));
    }

    private Optional<DraftStore.Stored> moved(Optional<DraftStore.Stored> to) {
        to.ifPresent(draft -> store.moveTo(draft.number()));
        return to;
    }

    private Draft change(Supplier<Optional<DraftStore.Stored>> step) {
        lock.lock();
        Optional<DraftStore.Stored> stored;
        try {
            stored = step.get();
            stored.ifPresent(each -> current = read(each));
        } finally {
            lock.unlock();
        }
        Draft now = current;
        if (stored.isPresent()) {
            listeners.tell(now);
        }
        return now;
    }

    @Override
    public PolicySet policy() {
        Draft draft = current;
        return draft.policy().orElseThrow(() -> {
            List<Problem> errors =
                    draft.reading().problems().stream().filter(Problem::isError).toList();
            String first = errors.isEmpty() ? "" : " The first: " + errors.getFirst();
            return new WorkbenchException(
                    "draft.has-problems",
                    "The draft has " + errors.size() + (errors.size() == 1 ? " error" : " errors")
                            + " and makes no policy." + first);
        });
    }

    @Override
    public Reading check(PolicySource source) {
        return PolicyReader.read(source, kinds);
    }

    @Override
    public ControlKinds kinds() {
        return kinds;
    }

    @Override
    public Subscription listen(Consumer<? super Draft> listener) {
        return listeners.add(listener);
    }

    private Draft read(DraftStore.Stored stored) {
        return new Draft(stored.number(), stored.source(), check(stored.source()), stored.what(), stored.at());
    }
}
