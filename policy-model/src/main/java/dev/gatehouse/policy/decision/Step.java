package dev.gatehouse.policy.decision;

/// What one control did to one exchange.
///
/// @param control the id of the control
/// @param kind the kind of the control
/// @param title its name for people
/// @param reason a stable code such as `guard.injection` or `pii.email`; empty when it found nothing
/// @param detail one sentence for people that never quotes the text; may be empty
/// @param nanos the time it took
public record Step(
        String control,
        String kind,
        String title,
        Stage stage,
        Outcome outcome,
        Score score,
        String reason,
        String detail,
        long nanos) {}
