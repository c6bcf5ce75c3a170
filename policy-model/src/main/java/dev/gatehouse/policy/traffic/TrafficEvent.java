package dev.gatehouse.policy.traffic;

import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.decision.VerdictWord;
import java.time.Instant;
import java.util.List;

/// What a gateway tells about one request once it has ended. Holds no text of the request or the answer.
///
/// @param sequence counts up by one for each event of one gateway and survives restarts; a reader resumes after the
/// last
///     one it has
/// @param requestId unique, also sent to the caller
/// @param key the caller's key; empty parts when there was none
/// @param delivery plain or streamed
/// @param reason the stable code of the first control that masked, refused or rate-limited; empty when allowed
/// @param status the HTTP status sent to the caller
/// @param usage tokens, money and times
/// @param release the version of the release in force, 0 for none
/// @param promptCharacters length of the prompt; the text itself is not kept
/// @param promptDigest the first 16 hex digits of the SHA-256 of the prompt, to find repeats; empty when there was none
public record TrafficEvent(
        long sequence,
        Instant at,
        String requestId,
        KeyRef key,
        String route,
        String model,
        Delivery delivery,
        VerdictWord verdict,
        String reason,
        int status,
        Usage usage,
        long release,
        int promptCharacters,
        String promptDigest,
        List<Step> trace) {
    public TrafficEvent {
        trace = List.copyOf(trace);
    }

    /// Who called, in what may be shown.
    ///
    /// @param prefix the public start of the key, such as `ghk_d_a93K`
    public record KeyRef(String id, String prefix, String role) {
        public static final KeyRef NONE = new KeyRef("", "", "");
    }

    /// How the answer was sent.
    public enum Delivery {
        PLAIN,
        STREAMED
    }

    /// What a request used.
    ///
    /// @param costUsdMicros millionths of a US dollar
    /// @param gpuMillis device time
    /// @param totalMillis from the first byte in to the last byte out
    /// @param policyMicros time spent deciding
    public record Usage(
            long inputTokens,
            long outputTokens,
            long costUsdMicros,
            long gpuMillis,
            long totalMillis,
            long policyMicros) {
        public static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0);
    }
}
