package dev.gatehouse.cli.prompt;

import dev.gatehouse.engine.PolicyEngines;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.ledger.InMemoryLedger;
import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.workbench.playground.Trial;
import dev.gatehouse.workbench.playground.TrialResult;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Judges a prompt without sending it on.
final class Judging {
    private Judging() {}

    static TrialResult of(PolicySet policy, Trial trial, Asked asked, Clock clock) {
        try (var engine = PolicyEngines.compile(policy, new InMemoryLedger(), clock)) {
            var request = new Exchange.Request(
                    "prompt",
                    new Caller.KeyHolder("prompt", "prompt", asked.role()),
                    asked.path(),
                    asked.model(),
                    Action.INFER,
                    trial.messages(),
                    trial.sampling().maxOutputTokens(),
                    clock.instant());
            return switch (engine.decide(request, trial.depth())) {
                case Verdict.Allow allow -> new TrialResult(allow, trial.messages(), Optional.empty());
                case Verdict.Mask mask ->
                    new TrialResult(mask, mask.rewritten().request().messages(), Optional.empty());
                case Verdict.Deny deny -> new TrialResult(deny, List.of(), Optional.empty());
            };
        }
    }
}
