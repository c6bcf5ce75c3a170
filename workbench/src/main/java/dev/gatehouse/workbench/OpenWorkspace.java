package dev.gatehouse.workbench;

import dev.gatehouse.backend.Connectors;
import dev.gatehouse.engine.TargetModels;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.trust.apikey.ApiKeyIssuer;
import dev.gatehouse.workbench.activity.Activity;
import dev.gatehouse.workbench.activity.ActivityEntry;
import dev.gatehouse.workbench.activity.KeptActivity;
import dev.gatehouse.workbench.backends.Backend;
import dev.gatehouse.workbench.backends.BackendStore;
import dev.gatehouse.workbench.backends.Backends;
import dev.gatehouse.workbench.backends.Connections;
import dev.gatehouse.workbench.backends.KeptBackends;
import dev.gatehouse.workbench.base.LocalEngines;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.drafts.DraftStore;
import dev.gatehouse.workbench.drafts.Drafts;
import dev.gatehouse.workbench.drafts.KeptDrafts;
import dev.gatehouse.workbench.drafts.Under;
import dev.gatehouse.workbench.keys.KeptKeys;
import dev.gatehouse.workbench.keys.KeyStore;
import dev.gatehouse.workbench.keys.Keys;
import dev.gatehouse.workbench.playground.LocalPlayground;
import dev.gatehouse.workbench.playground.Playground;
import dev.gatehouse.workbench.releases.Ingredients;
import dev.gatehouse.workbench.releases.ReleaseShelf;
import dev.gatehouse.workbench.releases.Releases;
import dev.gatehouse.workbench.releases.SignedReleases;
import dev.gatehouse.workbench.store.ActivityTable;
import dev.gatehouse.workbench.store.BackendTable;
import dev.gatehouse.workbench.store.Database;
import dev.gatehouse.workbench.store.DraftTable;
import dev.gatehouse.workbench.store.KeyTable;
import dev.gatehouse.workbench.store.ReleaseTable;
import dev.gatehouse.workbench.store.SuiteRunTable;
import dev.gatehouse.workbench.store.TrafficTable;
import dev.gatehouse.workbench.suites.KeptSuiteRuns;
import dev.gatehouse.workbench.suites.SuiteRuns;
import dev.gatehouse.workbench.traffic.KeptTraffic;
import dev.gatehouse.workbench.traffic.Traffic;
import dev.gatehouse.workbench.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The composition of a workspace: every part made once and handed what it needs.
record OpenWorkspace(
        Path folder,
        Activity activity,
        Drafts drafts,
        Keys keys,
        Releases releases,
        Backends backends,
        Traffic traffic,
        Playground playground,
        SuiteRuns suites,
        Closing closing)
        implements Workspace {
    static OpenWorkspace of(
            Path folder,
            WorkspaceOptions options,
            Vault vault,
            ReleaseShelf shelf,
            Database database,
            FolderLock lock) {
        Clock clock = options.clock();
        var activity = new KeptActivity(new ActivityTable(database), clock);
        var drafts = drafts(new DraftTable(database), shelf, activity, clock);
        Function<Under, PolicySet> policies = under -> policy(under, drafts, shelf);
        var keyTable = new KeyTable(database);
        restore(keyTable, shelf);
        var keys =
                new KeptKeys(keyTable, new ApiKeyIssuer(options.random(), clock), drafts, shelf::keys, activity, clock);
        var suites = new KeptSuiteRuns(new SuiteRunTable(database), policies, activity, clock);
        var backendTable = new BackendTable(database);
        var ingredients = new Ingredients(
                drafts,
                keys,
                suites,
                () -> backendsOf(drafts, backendTable),
                SoftwareVersion.engine(),
                policy -> LocalEngines.models(policy, clock));
        var releases =
                new SignedReleases(shelf, new ReleaseTable(database), ingredients, vault.signer(), activity, clock);
        var connections = new Connections(Connectors.installed(), vault.console(), clock);
        var backends = new KeptBackends(backendTable, connections, releases, activity, clock);
        var traffic = new KeptTraffic(new TrafficTable(database), backends, connections, clock);
        var playground =
                new LocalPlayground(policies, TargetModels.installed(options.environment()), clock, options.random());
        return new OpenWorkspace(
                folder,
                activity,
                drafts,
                keys,
                releases,
                backends,
                traffic,
                playground,
                suites,
                new Closing(traffic, backends, connections, playground, database, lock));
    }

    private static Drafts drafts(DraftStore store, ReleaseShelf shelf, Activity activity, Clock clock) {
        boolean isNew = store.current().isEmpty();
        PolicySource first = shelf.newestSource().orElseGet(SamplePolicy::source);
        var drafts = new KeptDrafts(store, ControlKinds.installed(), first, shelf::policy, clock);
        if (isNew) {
            activity.add(
                    ActivityEntry.Kind.WORKSPACE,
                    "",
                    shelf.version() == 0
                            ? "Workspace created with the sample policy"
                            : "Database begun anew from release v" + shelf.version());
        }
        return drafts;
    }

    /// A database that was begun anew takes its keys from the newest release.
    private static void restore(KeyStore store, ReleaseShelf shelf) {
        if (store.all().isEmpty()) {
            shelf.keys().keys().forEach(store::put);
        }
    }

    private static PolicySet policy(Under under, Drafts drafts, ReleaseShelf shelf) {
        return switch (under) {
            case DRAFT -> drafts.policy();
            case RELEASED ->
                shelf.policy()
                        .orElseThrow(() -> new WorkbenchException(
                                "release.none",
                                "Nothing was released here yet. Choose the draft, or release it first."));
        };
    }

    private static Set<String> backendsOf(Drafts drafts, BackendStore store) {
        Environment environment = drafts.policy().environment();
        return store.all().stream()
                .filter(backend -> backend.environment() == environment)
                .map(Backend::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        closing.close();
    }

    /// What must be freed, in this order: those who write before what they write to.
    record Closing(
            KeptTraffic traffic,
            KeptBackends backends,
            Connections connections,
            LocalPlayground playground,
            Database database,
            FolderLock lock)
            implements AutoCloseable {
        @Override
        public void close() {
            connections.close();
            traffic.close();
            backends.close();
            playground.close();
            database.close();
            lock.close();
        }
    }
}
