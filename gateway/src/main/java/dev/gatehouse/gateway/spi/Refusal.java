package dev.gatehouse.gateway.spi;

import java.time.Duration;

/// Why a call is not answered, in what its caller may know: never any of the text that was looked at.
///
/// @param status the HTTP status
/// @param code stable, such as `auth.expired`
/// @param sentence what is wrong and what to do
/// @param retryAfter when the same call may pass; zero when waiting does not help
public record Refusal(int status, String code, String sentence, Duration retryAfter) {
    public Refusal(int status, String code, String sentence) {
        this(status, code, sentence, Duration.ZERO);
    }
}
