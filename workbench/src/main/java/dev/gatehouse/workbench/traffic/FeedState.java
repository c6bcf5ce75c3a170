package dev.gatehouse.workbench.traffic;

import java.time.Instant;

/// How the taking-in of one backend's events goes.
public sealed interface FeedState {
    /// The id of the backend.
    String backend();

    /// Nobody has asked for its events since the workspace was opened.
    record Idle(String backend) implements FeedState {}

    /// All that it had at `asked` is here.
    ///
    /// @param lastSequence the last event that is here
    /// @param lost events that the backend had dropped before they could be taken, ever
    record Live(String backend, long lastSequence, long lost, Instant asked) implements FeedState {}

    /// There is more than could be taken in one go.
    record CatchingUp(String backend, long lastSequence, long remaining, Instant asked) implements FeedState {}

    /// It could not be asked; the rows that are here stay.
    record Broken(String backend, String code, String sentence, Instant since) implements FeedState {}
}
