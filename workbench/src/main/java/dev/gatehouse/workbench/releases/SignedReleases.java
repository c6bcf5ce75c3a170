package dev.gatehouse.workbench.releases;

import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.diff.Consequence;
import dev.gatehouse.policy.diff.PolicyDiff;
import dev.gatehouse.policy.json.PolicyJson;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.trust.ReleaseCandidate;
import dev.gatehouse.trust.ReleaseRepository;
import dev.gatehouse.trust.Verification;
import dev.gatehouse.trust.content.Audience;
import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.trust.keys.Digests;
import dev.gatehouse.trust.keys.SigningKey;
import dev.gatehouse.workbench.activity.Activity;
import dev.gatehouse.workbench.activity.ActivityEntry;
import dev.gatehouse.workbench.base.Listeners;
import dev.gatehouse.workbench.base.Subscription;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.drafts.Draft;
import dev.gatehouse.workbench.drafts.KeptDrafts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Releases made, signed and kept on this machine.
public final class SignedReleases implements Releases {
    private final ReleaseShelf shelf;
    private final ReleaseStore store;
    private final Ingredients ingredients;
    private final SigningKey signer;
    private final Activity activity;
    private final Clock clock;
    private final ReleaseMaker maker;
    private final ReleaseReader reader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Listeners<Release> listeners = new Listeners<>();

    public SignedReleases(
            ReleaseShelf shelf,
            ReleaseStore store,
            Ingredients ingredients,
            SigningKey signer,
            Activity activity,
            Clock clock) {
        this.shelf = shelf;
        this.store = store;
        this.ingredients = ingredients;
        this.signer = signer;
        this.activity = activity;
        this.clock = clock;
        this.maker = new ReleaseMaker(ingredients.engine());
        this.reader = new ReleaseReader(shelf, ingredients.drafts().kinds(), clock);
        complete();
    }

    /// A release whose signing ended just before a crash, or whose row was lost with its database, is still a release.
    private void complete() {
        long newest = shelf.version();
        if (newest > 0 && !shelf.has(newest)) {
            shelf.repository().latest().ifPresent(bundle -> shelf.put(newest, bundle, Optional.empty()));
        }
        List<Long> known = store.all().stream().map(Release::version).toList();
        for (long version = 1; version <= newest; version++) {
            if (!known.contains(version) && shelf.has(version)) {
                store.put(reader.describe(version, shelf.bundle(version), ""));
            }
        }
    }

    @Override
    public Consequences consequences() {
        Draft draft = ingredients.drafts().current();
        Optional<Audience> audience = draft.policy()
                .flatMap(policy -> maker.audience(policy, ingredients.backends().get()));
        return new Consequences(
                shelf.version(),
                shelf.version() + 1,
                draft.policy().map(this::changes),
                ingredients.changedKeys(),
                audience,
                blockers(draft, audience));
    }

    private List<Consequence> changes(PolicySet policy) {
        return PolicyDiff.between(
                shelf.policy().orElseGet(() -> KeptDrafts.nothing(policy)),
                policy,
                ingredients.drafts().kinds());
    }

    private List<Consequences.Blocker> blockers(Draft draft, Optional<Audience> audience) {
        var blockers = new ArrayList<Consequences.Blocker>();
        if (draft.policy().isEmpty()) {
            try {
                ingredients.drafts().policy();
            } catch (WorkbenchException e) {
                blockers.add(new Consequences.Blocker(e.code(), e.sentence()));
            }
        } else if (audience.isEmpty()) {
            blockers.add(new Consequences.Blocker(
                    "release.no-backend",
                    "A release says for which backends it is, and no backend of the environment "
                            + draft.policy().get().environment().word()
                            + " is registered. Register one first."));
        }
        return blockers;
    }

    @Override
    public Candidate draft(String note) {
        Draft draft = ingredients.drafts().current();
        PolicySet policy = ingredients.drafts().policy();
        Optional<Audience> audience =
                maker.audience(policy, ingredients.backends().get());
        if (audience.isEmpty()) {
            Consequences.Blocker first = blockers(draft, audience).getFirst();
            throw new WorkbenchException(first.code(), first.sentence());
        }
        Map<String, byte[]> targets = maker.targets(
                policy,
                ingredients.keys().registry(),
                ingredients.suites().evidenceFor(PolicyJson.digest(policy)),
                ingredients.models().apply(policy),
                audience.get(),
                clock.instant());
        return trusting(() -> candidate(shelf.repository().draft(targets), note.strip()));
    }

    @Override
    public Candidate sign(Candidate candidate) {
        Candidate signed = trusting(() -> candidate(candidate.signable().signedWith(signer), candidate.note()));
        activity.add(
                ActivityEntry.Kind.RELEASE,
                "v" + signed.version(),
                "Release v" + signed.version() + " signed, " + signed.signed() + " of " + signed.needed());
        return signed;
    }

    private Candidate candidate(ReleaseCandidate signable, String note) {
        ReleaseRepository.Standing standing = shelf.repository().standing(signable);
        return new Candidate(signable, note, standing.signed(), standing.needed());
    }

    @Override
    public Release publish(Candidate candidate) {
        Release release;
        lock.lock();
        try {
            release = trusting(() -> {
                int changes = changes(PolicyJson.read(
                                ReleaseReader.policyBytes(candidate.signable().targets())))
                        .size();
                ReleaseBundle bundle = shelf.repository().publish(candidate.signable(), List.of(signer));
                shelf.put(candidate.version(), bundle, source(candidate));
                Release made = reader.describe(candidate.version(), bundle, candidate.note(), changes);
                store.put(made);
                return made;
            });
        } finally {
            lock.unlock();
        }
        activity.add(
                ActivityEntry.Kind.RELEASE,
                "v" + release.version(),
                "Release v" + release.version() + " published"
                        + (release.note().isEmpty() ? "" : ": " + release.note()));
        listeners.tell(release);
        return release;
    }

    /// The draft's text, when it still says what was signed.
    private Optional<PolicySource> source(Candidate candidate) {
        Draft draft = ingredients.drafts().current();
        String signed =
                Digests.sha256(ReleaseReader.policyBytes(candidate.signable().targets()));
        return draft.policy()
                .filter(policy -> PolicyJson.digest(policy).equals(signed))
                .map(policy -> draft.source());
    }

    @Override
    public Release release(String note) {
        return publish(sign(draft(note)));
    }

    @Override
    public Release refresh() {
        Release refreshed;
        lock.lock();
        try {
            Release before = latest().orElseThrow(SignedReleases::none);
            refreshed = trusting(() -> {
                ReleaseBundle bundle = shelf.repository().refresh(List.of(signer));
                shelf.put(before.version(), bundle, Optional.empty());
                Release made = reader.describe(
                        before.version(),
                        bundle,
                        before.note(),
                        before.contents().changes());
                store.put(made);
                return made;
            });
        } finally {
            lock.unlock();
        }
        activity.add(
                ActivityEntry.Kind.RELEASE,
                "v" + refreshed.version(),
                "Release v" + refreshed.version() + " got fresh signatures");
        listeners.tell(refreshed);
        return refreshed;
    }

    @Override
    public Optional<Release> latest() {
        return store.all().stream().findFirst();
    }

    @Override
    public List<Release> history() {
        return store.all();
    }

    @Override
    public PolicySet policy(long version) {
        return trusting(() -> PolicyJson.read(ReleaseReader.policyBytes(shelf.targets(version))));
    }

    @Override
    public Optional<PolicySource> source(long version) {
        return trusting(() -> shelf.source(version));
    }

    @Override
    public ReleaseBundle bundle(long version) {
        return trusting(() -> shelf.bundle(version));
    }

    @Override
    public Verification verify(ReleaseBundle bundle) {
        return trusting(() -> reader.verify(bundle));
    }

    @Override
    public byte[] trustedRoot() {
        return shelf.repository().trustedRoot();
    }

    @Override
    public Subscription listen(Consumer<? super Release> listener) {
        return listeners.add(listener);
    }

    private static WorkbenchException none() {
        return new WorkbenchException(
                "release.none", "Nothing was released here yet. Sign and publish a release first.");
    }

    private static <T> T trusting(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (TrustException e) {
            throw new WorkbenchException(e.code(), e.sentence(), e);
        }
    }
}
