package dev.gatehouse.workbench.keys;

import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.trust.apikey.ApiKeyIssuer;
import dev.gatehouse.trust.content.KeyRecord;
import dev.gatehouse.trust.content.KeyRegistry;
import dev.gatehouse.trust.content.KeyState;
import dev.gatehouse.workbench.activity.Activity;
import dev.gatehouse.workbench.activity.ActivityEntry;
import dev.gatehouse.workbench.base.Listeners;
import dev.gatehouse.workbench.base.Subscription;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.drafts.Drafts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// API keys whose records are kept in a store. The keys themselves are handed out and forgotten.
public final class KeptKeys implements Keys {
    private final KeyStore store;
    private final ApiKeyIssuer issuer;
    private final Drafts drafts;
    private final Supplier<KeyRegistry> released;
    private final Activity activity;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Listeners<List<KeyView>> listeners = new Listeners<>();

    /// @param released the keys of the newest release
    public KeptKeys(
            KeyStore store,
            ApiKeyIssuer issuer,
            Drafts drafts,
            Supplier<KeyRegistry> released,
            Activity activity,
            Clock clock) {
        this.store = store;
        this.issuer = issuer;
        this.drafts = drafts;
        this.released = released;
        this.activity = activity;
        this.clock = clock;
    }

    @Override
    public NewKey create(KeyRequest request) {
        PolicySet policy = drafts.policy();
        check(request, policy);
        ApiKeyIssuer.Issued issued;
        lock.lock();
        try {
            issued = issuer.issue(new ApiKeyIssuer.Request(
                    policy.environment().word(), request.owner().strip(), request.role(), request.lifetime()));
            store.put(issued.record());
        } finally {
            lock.unlock();
        }
        KeyView view = view(issued.record(), released.get());
        activity.add(
                ActivityEntry.Kind.KEY,
                view.id(),
                "Key " + view.prefix() + " created for " + view.owner() + " in the role " + view.role());
        listeners.tell(list());
        return new NewKey(view, issued.key());
    }

    private static void check(KeyRequest request, PolicySet policy) {
        if (policy.role(request.role()).isEmpty()) {
            throw new WorkbenchException(
                    "key.unknown-role",
                    "The draft has no role \"" + request.role() + "\". Choose one of "
                            + policy.roles().stream().map(each -> each.id()).toList() + ".");
        }
        Duration longest = policy.identity().maxKeyLifetime();
        if (request.lifetime().compareTo(Duration.ofSeconds(1)) < 0
                || request.lifetime().compareTo(longest) > 0) {
            throw new WorkbenchException(
                    "key.lifetime",
                    "A key may live from a second to " + longest.toDays() + " days (identity.apiKeys.maxLifetime of the"
                            + " draft), not " + words(request.lifetime()) + ".");
        }
        String owner = request.owner().strip();
        if (owner.isEmpty() || owner.length() > 200 || owner.chars().anyMatch(Character::isISOControl)) {
            throw new WorkbenchException(
                    "key.owner", "A key needs an owner: one line of up to 200 characters, such as a team or a person.");
        }
    }

    private static String words(Duration lifetime) {
        return lifetime.toDays() > 0 ? lifetime.toDays() + " days" : lifetime.toSeconds() + " seconds";
    }

    @Override
    public List<KeyView> list() {
        KeyRegistry known = released.get();
        var views = new ArrayList<KeyView>();
        store.all().forEach(record -> views.addFirst(view(record, known)));
        return List.copyOf(views);
    }

    @Override
    public KeyView disable(String id) {
        return change(id, KeyState.DISABLED, "disabled");
    }

    @Override
    public KeyView enable(String id) {
        return change(id, KeyState.ACTIVE, "enabled");
    }

    @Override
    public KeyView revoke(String id) {
        return change(id, KeyState.REVOKED, "revoked");
    }

    private KeyView change(String id, KeyState next, String done) {
        KeyRecord changed;
        lock.lock();
        try {
            KeyRecord before = store.all().stream()
                    .filter(each -> each.id().equals(id) || each.prefix().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new WorkbenchException(
                            "key.unknown", "There is no key \"" + id + "\" here. List the keys to see their ids."));
            if (before.state() == KeyState.REVOKED && next != KeyState.REVOKED) {
                throw new WorkbenchException(
                        "key.revoked", "Key " + before.prefix() + " is revoked and stays so. Create a new one.");
            }
            changed = before.in(next);
            if (before.state() == next) {
                return view(before, released.get());
            }
            store.put(changed);
        } finally {
            lock.unlock();
        }
        activity.add(ActivityEntry.Kind.KEY, changed.id(), "Key " + changed.prefix() + " " + done);
        listeners.tell(list());
        return view(changed, released.get());
    }

    @Override
    public KeyRegistry registry() {
        return new KeyRegistry(store.all());
    }

    @Override
    public Subscription listen(Consumer<? super List<KeyView>> listener) {
        return listeners.add(listener);
    }

    private KeyView view(KeyRecord record, KeyRegistry known) {
        Instant expires = record.life().expires();
        KeyView.Status status = switch (record.state()) {
            case REVOKED -> KeyView.Status.REVOKED;
            case DISABLED -> KeyView.Status.DISABLED;
            case ACTIVE -> clock.instant().isBefore(expires) ? KeyView.Status.ACTIVE : KeyView.Status.EXPIRED;
        };
        KeyView.Standing standing = known.key(record.id())
                .map(each -> each.equals(record) ? KeyView.Standing.RELEASED : KeyView.Standing.CHANGED)
                .orElse(KeyView.Standing.NEW);
        return new KeyView(
                record.id(),
                record.prefix(),
                record.role(),
                record.owner(),
                record.life().created(),
                expires,
                status,
                standing);
    }
}
