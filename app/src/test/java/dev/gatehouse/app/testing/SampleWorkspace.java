package dev.gatehouse.app.testing;

import dev.gatehouse.app.spi.SampleCalls;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.yaml.PolicyReader;
import dev.gatehouse.trust.content.Audience;
import dev.gatehouse.trust.content.EngineRange;
import dev.gatehouse.trust.content.EngineVersion;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.drafts.Drafts;
import dev.gatehouse.workbench.drafts.KeptDrafts;
import dev.gatehouse.workbench.releases.Release;
import dev.gatehouse.workbench.releases.Releases;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A workspace in memory with a draft, and a release of it where one is wanted. What it does not have fails by name.
public final class SampleWorkspace {
    private static final Path SAMPLE = Path.of("../samples/policies/assistant");
    private static final ControlKinds KINDS = ControlKinds.installed();

    private final Optional<PolicySource> released;
    private final Drafts drafts;

    private SampleWorkspace(PolicySource draft, Optional<PolicySource> released) {
        this.released = released;
        drafts = new KeptDrafts(new MemoryDrafts(), KINDS, draft, this::policy, Clock.systemUTC());
    }

    /// The text of the sample policy.
    public static String sampleText() {
        return PolicySource.ofFolder(SAMPLE).text(PolicySource.DEFAULT_FILE);
    }

    /// One whose draft is this text, with nothing released.
    public static SampleWorkspace of(String text) {
        return new SampleWorkspace(PolicySource.ofText(text), Optional.empty());
    }

    /// One whose draft is as it was released.
    public static SampleWorkspace released(String text) {
        return new SampleWorkspace(PolicySource.ofText(text), Optional.of(PolicySource.ofText(text)));
    }

    public Drafts drafts() {
        return drafts;
    }

    /// The text of the draft.
    public String text() {
        return drafts.current().source().text(PolicySource.DEFAULT_FILE);
    }

    /// The releases: none or one.
    public Releases releases() {
        return (Releases) Proxy.newProxyInstance(
                SampleWorkspace.class.getClassLoader(),
                new Class<?>[] {Releases.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "latest" -> released.map(source -> release());
                    case "policy" -> policy().orElseThrow();
                    case "source" -> released;
                    case "listen" -> (dev.gatehouse.workbench.base.Subscription) () -> {};
                    default -> throw new UnsupportedOperationException(method.getName() + " in a sample workspace");
                });
    }

    /// The workspace with these drafts and releases.
    public Workspace workspace() {
        return (Workspace) Proxy.newProxyInstance(
                SampleWorkspace.class.getClassLoader(),
                new Class<?>[] {Workspace.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "drafts" -> drafts;
                    case "releases" -> releases();
                    default -> throw new UnsupportedOperationException(method.getName() + " in a sample workspace");
                });
    }

    /// Calls that nobody can make.
    public static SampleCalls noCalls() {
        return (SampleCalls) Proxy.newProxyInstance(
                SampleWorkspace.class.getClassLoader(),
                new Class<?>[] {SampleCalls.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName() + " in a sample workspace");
                });
    }

    private Optional<PolicySet> policy() {
        return released.flatMap(source -> PolicyReader.read(source, KINDS).policy());
    }

    private static Release release() {
        return new Release(
                1,
                "",
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                "",
                new Release.Contents(
                        new Audience("dev", Set.of("sample"), EngineRange.compatibleWith(new EngineVersion(1, 0, 0))),
                        1,
                        0,
                        0));
    }
}
