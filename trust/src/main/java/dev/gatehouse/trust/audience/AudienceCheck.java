package dev.gatehouse.trust.audience;

import dev.gatehouse.trust.Refusal;
import dev.gatehouse.trust.RefusalCode;
import dev.gatehouse.trust.ReleaseCheck;
import dev.gatehouse.trust.VerifiedRelease;
import dev.gatehouse.trust.content.Audience;
import dev.gatehouse.trust.content.EngineVersion;
import dev.gatehouse.trust.content.Texts;
import dev.gatehouse.trust.content.json.AudienceJson;
import dev.gatehouse.trust.failure.TrustException;
import java.util.Optional;

/// Refuses a release that is meant for another place. A release that does not say for whom it is, is for nobody.
public final class AudienceCheck implements ReleaseCheck {
    private final Place here;

    public AudienceCheck(Place here) {
        this.here = here;
    }

    @Override
    public Optional<Refusal> refusal(VerifiedRelease release) {
        Optional<byte[]> target = release.target(Audience.TARGET);
        if (target.isEmpty()) {
            return Optional.of(new Refusal(
                    RefusalCode.FOREIGN,
                    "Release " + release.version() + " names no audience: create it again with " + Audience.TARGET
                            + "."));
        }
        Audience audience;
        try {
            audience = AudienceJson.read(target.get());
        } catch (TrustException e) {
            return Optional.of(new Refusal(RefusalCode.MALFORMED, e.sentence()));
        }
        return mismatch(audience)
                .map(why ->
                        new Refusal(RefusalCode.FOREIGN, "Release " + release.version() + " is not for here: " + why));
    }

    private Optional<String> mismatch(Audience audience) {
        if (!audience.environment().equals(here.environment())) {
            return Optional.of("it is made for the environment \"" + audience.environment() + "\", and this is \""
                    + here.environment() + "\". Create a release for this environment.");
        }
        if (!audience.backends().contains(here.backend())) {
            return Optional.of("it names the backends " + audience.backends() + ", and this is \"" + here.backend()
                    + "\". Add this backend to the audience and sign again.");
        }
        if (!audience.engine().contains(here.engine())) {
            return Optional.of("it was tested with engine " + audience.engine().from() + " up to before "
                    + audience.engine().before() + ", and this is " + here.engine()
                    + ". Test with this version and sign again.");
        }
        return Optional.empty();
    }

    /// Who looks at the release.
    public record Place(String environment, String backend, EngineVersion engine) {
        public Place {
            Texts.requireWord("environment", environment);
            Texts.requireWord("backend id", backend);
        }
    }
}
