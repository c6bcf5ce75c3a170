package dev.gatehouse.workbench.releases;

import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.json.PolicyJson;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.trust.ReleaseRepository;
import dev.gatehouse.trust.content.KeyRegistry;
import dev.gatehouse.trust.content.json.KeyRegistryJson;
import dev.gatehouse.trust.file.AtomicFiles;
import dev.gatehouse.workbench.base.WorkbenchException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The releases as files: the repository of signed metadata, each published bundle, and the text each was made from.
/// It is enough to rebuild the list of releases, the keys and the released policy when the database is lost.
public final class ReleaseShelf {
    /// The name of a release's policy among its targets.
    public static final String POLICY = "policy.json";

    private final Path folder;
    private final ReleaseRepository repository;
    private volatile Contents newest;

    /// @param folder where bundles and texts are kept
    public ReleaseShelf(Path folder, ReleaseRepository repository) {
        this.folder = folder;
        this.repository = repository;
        this.newest = contents(repository);
    }

    ReleaseRepository repository() {
        return repository;
    }

    /// The policy of the newest release.
    public Optional<PolicySet> policy() {
        return newest.policy();
    }

    /// The keys of the newest release.
    public KeyRegistry keys() {
        return newest.keys();
    }

    /// The number of the newest release; 0 for none.
    public long version() {
        return repository.version();
    }

    /// The targets of a release.
    Map<String, byte[]> targets(long version) {
        if (version < 1 || version > repository.version()) {
            throw unknown(version);
        }
        return repository.targets(version);
    }

    /// Keeps a published bundle and the text it was made from.
    void put(long version, ReleaseBundle bundle, Optional<PolicySource> source) {
        source.ifPresent(text -> text.files()
                .forEach((name, content) ->
                        AtomicFiles.write(sources(version).resolve(name), content.getBytes(StandardCharsets.UTF_8))));
        bundle.writeTo(file(version));
        newest = contents(repository);
    }

    /// The bundle of a release, byte for byte as it was published last.
    ReleaseBundle bundle(long version) {
        if (!Files.isRegularFile(file(version))) {
            throw unknown(version);
        }
        return ReleaseBundle.read(file(version));
    }

    boolean has(long version) {
        return Files.isRegularFile(file(version));
    }

    /// The text that the newest release was made from, where it is known.
    public Optional<PolicySource> newestSource() {
        return source(version());
    }

    /// The text that a release was made from, where it is known.
    Optional<PolicySource> source(long version) {
        Path place = sources(version);
        if (version == 0 || !Files.isDirectory(place)) {
            return Optional.empty();
        }
        return Optional.of(PolicySource.ofFolder(place))
                .filter(source -> !source.files().isEmpty());
    }

    private Path file(long version) {
        return folder.resolve("v" + version + ".zip");
    }

    private Path sources(long version) {
        return folder.resolve("v" + version);
    }

    private static WorkbenchException unknown(long version) {
        return new WorkbenchException(
                "release.unknown",
                "There is no release v" + version + " here. List the releases to see their numbers.");
    }

    private static Contents contents(ReleaseRepository repository) {
        if (repository.version() == 0) {
            return new Contents(Optional.empty(), KeyRegistry.EMPTY);
        }
        Map<String, byte[]> targets = repository.targets(repository.version());
        byte[] keys = targets.get(KeyRegistry.TARGET);
        return new Contents(
                Optional.of(PolicyJson.read(Objects.requireNonNull(targets.get(POLICY), POLICY))),
                keys == null ? KeyRegistry.EMPTY : KeyRegistryJson.read(keys));
    }

    private record Contents(Optional<PolicySet> policy, KeyRegistry keys) {}
}
