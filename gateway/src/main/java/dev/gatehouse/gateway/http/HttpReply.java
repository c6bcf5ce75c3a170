package dev.gatehouse.gateway.http;

import java.io.OutputStream;

/// The answer to one request. Headers first, then exactly one of `send` and `stream`.
public interface HttpReply {
    /// Sets a header.
    HttpReply header(String name, String value);

    /// Sends everything at once.
    ///
    /// @throws CallerGoneException when the caller has hung up
    void send(int status, String contentType, byte[] body);

    /// Sends status and headers, and hands out the body to write on: each `flush` reaches the caller at once, and a
    /// write
    /// throws an `IOException` once the caller has hung up.
    OutputStream stream(int status, String contentType);

    /// Whether status and headers are already on their way.
    boolean begun();
}
