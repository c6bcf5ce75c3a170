package dev.gatehouse.app.screen.releases;

import dev.gatehouse.app.kit.StateWord;
import dev.gatehouse.workbench.backends.BackendState;
import dev.gatehouse.workbench.backends.BackendView;
import dev.gatehouse.workbench.backends.PushOutcome;
import java.time.Instant;
import java.util.Optional;

/// One backend as it is shown.
///
/// @param version the release in force there; 0 for none or unknown
/// @param digest of that release; empty for none or unknown
/// @param since when it came into force; empty when unknown
/// @param state Proven after reading back, Configured when it only says so
/// @param problem why it is not as it should be; empty when it is
record BackendLine(
        String id,
        String address,
        long version,
        String digest,
        String engine,
        Optional<Instant> since,
        StateWord state,
        Optional<Problem> problem) {
    /// What is wrong, by its code.
    record Problem(String code, String sentence) {}

    /// @param last how the last push or reading back ended; empty when there was none in this session
    /// @param newest the newest release, 0 for none
    static BackendLine of(BackendView view, Optional<PushOutcome> last, long newest) {
        String id = view.backend().id();
        String address = view.backend().admin().toString();
        return switch (view.state()) {
            case BackendState.Unknown() ->
                new BackendLine(id, address, 0, "", "", Optional.empty(), StateWord.WAITING, problem(last));
            case BackendState.InSync(var facts, var asked) ->
                of(id, address, facts, proven(last, newest) ? StateWord.PROVEN : StateWord.CONFIGURED, problem(last));
            case BackendState.OutOfSync(var facts, var expected, var asked) ->
                of(
                        id,
                        address,
                        facts,
                        facts.version() == 0 ? StateWord.MISSING : StateWord.BROKEN,
                        problem(last).or(() -> refusal(facts)));
            case BackendState.Broken(var code, var sentence, var since, var asked) ->
                new BackendLine(
                        id,
                        address,
                        0,
                        "",
                        "",
                        Optional.of(since),
                        StateWord.BROKEN,
                        Optional.of(new Problem(code, sentence)));
        };
    }

    private static BackendLine of(
            String id, String address, BackendState.Facts facts, StateWord state, Optional<Problem> problem) {
        return new BackendLine(
                id,
                address,
                facts.version(),
                facts.bundleSha256(),
                facts.engineVersion(),
                facts.version() == 0 ? Optional.empty() : Optional.of(facts.inForceSince()),
                state,
                problem);
    }

    private static boolean proven(Optional<PushOutcome> last, long newest) {
        return last.isPresent() && last.get() instanceof PushOutcome.Proven proven && proven.version() == newest;
    }

    private static Optional<Problem> problem(Optional<PushOutcome> last) {
        if (last.isEmpty()) {
            return Optional.empty();
        }
        return switch (last.get()) {
            case PushOutcome.Proven proven -> Optional.empty();
            case PushOutcome.Differs differs ->
                Optional.of(
                        new Problem(
                                "release.differs",
                                differs.readSha256().isEmpty()
                                        ? "It accepted the release, but runs nothing. Try again."
                                        : "What was read back is not what was signed. Try again, and look who else can write there."));
            case PushOutcome.Refused(var id, var code, var sentence) -> Optional.of(new Problem(code, sentence));
            case PushOutcome.Unreachable(var id, var code, var sentence) -> Optional.of(new Problem(code, sentence));
        };
    }

    private static Optional<Problem> refusal(BackendState.Facts facts) {
        return facts.lastRefusal().isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem("release.refused", facts.lastRefusal()));
    }

    boolean inSync() {
        return state == StateWord.PROVEN || state == StateWord.CONFIGURED;
    }
}
