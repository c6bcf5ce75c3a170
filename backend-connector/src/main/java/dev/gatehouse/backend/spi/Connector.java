package dev.gatehouse.backend.spi;

import dev.gatehouse.backend.answer.Answer;
import dev.gatehouse.backend.answer.EventBatch;
import dev.gatehouse.backend.answer.ReadBack;
import dev.gatehouse.policy.traffic.GatewayStatus;
import dev.gatehouse.trust.ReleaseBundle;
import java.time.Duration;

/// Speaks to one backend. Any thread; every call blocks, within its own time-out, and tells failures as answers. A
/// method
/// whose capability the provider does not name answers [Answer.Refused] with the code `backend.incapable`.
public interface Connector extends AutoCloseable {
    /// What the backend says of itself.
    Answer<GatewayStatus> status();

    /// Sends a release. When given, it is in force, and this is the status from then on.
    Answer<GatewayStatus> push(ReleaseBundle bundle);

    /// Fetches the exact bytes that are in force.
    Answer<ReadBack> readBack();

    /// Fetches events, oldest first.
    ///
    /// @param after the last sequence that the reader has, 0 for none
    /// @param limit at most so many, 1 to 5000
    /// @param wait how long to wait when there is nothing new, up to 30 seconds
    Answer<EventBatch> events(long after, int limit, Duration wait);

    /// Ends calls under way, which answer [Answer.Unreachable], and frees the connection.
    @Override
    void close();
}
