package dev.gatehouse.engine;

import dev.gatehouse.engine.control.Asker;
import dev.gatehouse.engine.control.Judged;
import dev.gatehouse.policy.decision.Step;
import java.util.Locale;

/// The words of refusals: enough for an honest caller to understand, no score and no text for a dishonest one to
/// learn by.
final class Refusals {
    private Refusals() {}

    static Denial of(Judged judged) {
        Step step = judged.step();
        return new Denial(step.control(), step.reason(), sentence(judged), judged.retryAfter());
    }

    private static String sentence(Judged judged) {
        Step step = judged.step();
        if (step.reason().equals(Asker.FAILED)) {
            return "A control could not decide, so this is refused; give the administrator the request id.";
        }
        if (judged.retryAfter().isPositive()) {
            long seconds = judged.retryAfter().plusMillis(999).toSeconds();
            return "The limit \"" + step.title() + "\" is reached; try again in " + seconds
                    + (seconds == 1 ? " second." : " seconds.");
        }
        return "Refused by the policy: " + step.title().toLowerCase(Locale.ROOT) + ".";
    }
}
