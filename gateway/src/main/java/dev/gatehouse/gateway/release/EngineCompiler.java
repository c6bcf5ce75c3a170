package dev.gatehouse.gateway.release;

import dev.gatehouse.engine.PolicyEngines;
import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.engine.spi.UsageLedger;
import dev.gatehouse.gateway.spi.KeyCheck;
import dev.gatehouse.gateway.spi.ServedRelease;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.json.PolicyJson;
import dev.gatehouse.trust.VerifiedRelease;
import dev.gatehouse.trust.apikey.ApiKeyChecker;
import dev.gatehouse.trust.apikey.KeyVerdict;
import dev.gatehouse.trust.content.KeyRegistry;
import dev.gatehouse.trust.content.json.KeyRegistryJson;
import java.time.Clock;
import java.util.function.Function;

/// Compiles releases with the engine and the kinds of control on the class path.
final class EngineCompiler implements ReleaseCompiler {
    private static final String POLICY = "policy.json";
    private final UsageLedger ledger;
    private final Clock clock;

    EngineCompiler(UsageLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public ServedRelease compile(VerifiedRelease release) {
        PolicySet policy = content(release, POLICY, PolicyJson::read);
        KeyRegistry keys = content(release, KeyRegistry.TARGET, KeyRegistryJson::read);
        try {
            var engine = PolicyEngines.compile(policy, ledger, clock);
            return new ServedRelease(release.version(), policy, engine, check(new ApiKeyChecker(keys, clock)));
        } catch (RuntimeException unusable) {
            throw new UnusableReleaseException(
                    "The policy of release " + release.version() + " cannot be put to work on this gateway: "
                            + unusable.getMessage(),
                    unusable);
        }
    }

    private static <T> T content(VerifiedRelease release, String name, Function<byte[], T> reader) {
        var bytes = release.target(name)
                .orElseThrow(() -> new UnusableReleaseException(
                        "Release " + release.version() + " has no " + name + "; create it again with one."));
        try {
            return reader.apply(bytes);
        } catch (RuntimeException unreadable) {
            throw new UnusableReleaseException(
                    name + " of release " + release.version() + " cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
    }

    private static KeyCheck check(ApiKeyChecker checker) {
        return key -> switch (key.lookedAtBy(checker::check)) {
            case KeyVerdict.Valid(var known) ->
                new KeyCheck.Answer.Holder(new Caller.KeyHolder(known.id(), known.prefix(), known.role()));
            case KeyVerdict.Unknown _ ->
                new KeyCheck.Answer.Rejected("auth.unknown", "This API key is not known here; check that it is whole.");
            case KeyVerdict.Expired _ ->
                new KeyCheck.Answer.Rejected("auth.expired", "This API key has expired; ask for a new one.");
            case KeyVerdict.Disabled _ ->
                new KeyCheck.Answer.Rejected("auth.disabled", "This API key is switched off; ask the administrator.");
            case KeyVerdict.Revoked _ ->
                new KeyCheck.Answer.Rejected("auth.revoked", "This API key was revoked; ask for a new one.");
        };
    }
}
