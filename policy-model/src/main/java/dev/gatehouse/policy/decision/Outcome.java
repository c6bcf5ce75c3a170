package dev.gatehouse.policy.decision;

/// What one control did.
public enum Outcome {
    /// It ran and found nothing.
    PASSED,
    /// It replaced parts of the text.
    MASKED,
    /// It refused the exchange.
    DENIED,
    /// It would have masked or refused, but is in monitor mode.
    NOTED,
    /// It failed; what followed is what its `onError` says.
    FAILED,
    /// It did not run because an earlier step had decided.
    SKIPPED,
    /// It is switched off.
    OFF
}
