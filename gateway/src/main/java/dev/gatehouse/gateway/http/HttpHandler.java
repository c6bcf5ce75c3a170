package dev.gatehouse.gateway.http;

/// Answers requests. Called on a virtual thread of its own for each; may block.
@FunctionalInterface
public interface HttpHandler {
    /// Answers one request. What it throws ends the connection, so it answers its own failures.
    void handle(HttpCall call, HttpReply reply);
}
