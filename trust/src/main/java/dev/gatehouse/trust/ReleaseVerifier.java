package dev.gatehouse.trust;

import dev.gatehouse.trust.bundle.StrictZip;
import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.trust.file.AtomicFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// The client: verifies bundles against what is trusted here, and remembers what was accepted.
///
/// The state is one file in a folder that belongs to one verifier at a time. Any thread may call; nothing here blocks
/// but
/// for the disk. Verifying reads only; accepting replaces the file in one step, so that a crash leaves the old or the
/// new.
public final class ReleaseVerifier {
    private static final String STATE = "trusted.zip";

    private final Path file;
    private final Clock clock;
    private final List<ReleaseCheck> checks;
    private final int largest;
    private TrustedState state;
    private Optional<VerifiedRelease> current;

    private ReleaseVerifier(Path file, Clock clock, List<ReleaseCheck> checks, int largest, TrustedState state) {
        this.file = file;
        this.clock = clock;
        this.checks = List.copyOf(checks);
        this.largest = largest;
        this.state = state;
        this.current = reread(state);
    }

    /// Opens the state in `folder`, or begins one by trusting `trustedRoot`, which must have come by a safe way.
    /// Throws `TrustException` when the state is damaged, or began with another root.
    ///
    /// @param checks asked in order once all signatures hold
    public static ReleaseVerifier open(Path folder, byte[] trustedRoot, Clock clock, List<ReleaseCheck> checks) {
        return open(folder, trustedRoot, clock, checks, ReleaseBundle.LARGEST);
    }

    /// @param largest the longest bundle to read, in bytes
    static ReleaseVerifier open(Path folder, byte[] trustedRoot, Clock clock, List<ReleaseCheck> checks, int largest) {
        Path file = folder.resolve(STATE);
        TrustedState anchored = anchor(trustedRoot);
        if (!Files.exists(file)) {
            AtomicFiles.write(file, StrictZip.write(anchored.files()));
            return new ReleaseVerifier(file, clock, checks, largest, anchored);
        }
        TrustedState state = load(file);
        byte[] known = state.roots().get(anchored.root().version());
        if (known == null || !Arrays.equals(known, trustedRoot)) {
            throw new TrustException(
                    Fault.STATE_OTHER_ROOT,
                    "The state " + file + " does not trust root "
                            + anchored.root().version()
                            + " that is configured. Configure the root it began with, or, to trust the new one,"
                            + " move that file away and push the release again.");
        }
        return new ReleaseVerifier(file, clock, checks, largest, state);
    }

    /// Looks at a bundle. Changes nothing.
    public Verification verify(ReleaseBundle bundle) {
        return verify(bundle.inside());
    }

    /// Reads an upload, no further than a release can be long, and looks at it. The caller closes the stream; a
    /// failing stream throws its `IOException`.
    public Verification verify(InputStream upload) throws IOException {
        return verify(upload.readNBytes(largest + 1));
    }

    /// Makes the release the trusted one, for good once this returns. Throws `TrustException` with `RELEASE_STALE`
    /// when another release was accepted since it was verified, and with `DISK` when it cannot be kept; then
    /// nothing changes.
    public synchronized void accept(VerifiedRelease release) {
        if (release.before() != state) {
            throw new TrustException(
                    Fault.RELEASE_STALE,
                    "Another release was accepted while release " + release.version()
                            + " was looked at. Push it again.");
        }
        AtomicFiles.write(file, StrictZip.write(release.next().files()));
        state = release.next();
        current = Optional.of(release);
    }

    /// The last accepted release, also after a restart, and also when its time is over.
    public synchronized Optional<VerifiedRelease> current() {
        return current;
    }

    private synchronized TrustedState state() {
        return state;
    }

    private Verification verify(byte[] bytes) {
        if (bytes.length > largest) {
            return refused(
                    RefusalCode.OVERSIZED, "The upload is longer than " + largest + " bytes, and no release is.");
        }
        return switch (StrictZip.read(bytes)) {
            case StrictZip.Reading.Entries entries -> follow(entries.files());
            case StrictZip.Reading.Damaged damaged ->
                refused(
                        RefusalCode.TAMPERED,
                        damaged.name() + " was changed after the release was made. Export the release again.");
            case StrictZip.Reading.Malformed malformed ->
                refused(
                        RefusalCode.MALFORMED,
                        "This is no release: " + malformed.why() + ". Export the release again.");
        };
    }

    private Verification follow(SortedMap<String, byte[]> files) {
        VerifiedRelease release;
        try {
            release = new ClientWorkflow(state(), Optional.of(clock.instant())).follow(files);
        } catch (ClientWorkflow.RefusedException e) {
            return new Verification.Refused(e.refusal());
        }
        for (ReleaseCheck check : checks) {
            Optional<Refusal> refusal = check.refusal(release);
            if (refusal.isPresent()) {
                return new Verification.Refused(refusal.get());
            }
        }
        return new Verification.Accepted(release);
    }

    private static Verification refused(RefusalCode code, String sentence) {
        return new Verification.Refused(new Refusal(code, sentence));
    }

    private static TrustedState anchor(byte[] trustedRoot) {
        return TrustedState.anchored(trustedRoot)
                .orElseThrow(() -> new TrustException(
                        Fault.ROOT_INVALID,
                        "The configured root does not carry its own signatures. Export the root again."));
    }

    private static TrustedState load(Path file) {
        try {
            return switch (StrictZip.read(Files.readAllBytes(file))) {
                case StrictZip.Reading.Entries entries -> TrustedState.reload(entries.files());
                case StrictZip.Reading.Damaged damaged -> throw corrupt(file, damaged.name() + " is damaged");
                case StrictZip.Reading.Malformed malformed -> throw corrupt(file, malformed.why());
            };
        } catch (IOException e) {
            throw new TrustException(Fault.DISK, "Cannot read " + file + ": check its permissions.", e);
        } catch (ClientWorkflow.RefusedException e) {
            throw corrupt(file, e.refusal().sentence());
        }
    }

    private static TrustException corrupt(Path file, String why) {
        return new TrustException(
                Fault.STATE_CORRUPT,
                "The trusted state " + file + " is damaged: " + why
                        + " Put it back from a copy, or move it away and push the newest release again.");
    }

    private static Optional<VerifiedRelease> reread(TrustedState state) {
        if (state.published().isEmpty()) {
            return Optional.empty();
        }
        try {
            TrustedState rootsOnly = new TrustedState(state.roots(), state.root(), Optional.empty());
            return Optional.of(new ClientWorkflow(rootsOnly, Optional.empty()).follow(state.files()));
        } catch (ClientWorkflow.RefusedException e) {
            throw new IllegalStateException("what was verified does not verify again", e);
        }
    }
}
