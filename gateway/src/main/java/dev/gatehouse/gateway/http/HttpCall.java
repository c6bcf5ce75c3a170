package dev.gatehouse.gateway.http;

import java.util.Optional;
import java.util.OptionalLong;

/// One request. Valid until its handler returns; used by one thread at a time.
public interface HttpCall {
    /// Upper-case, such as `POST`.
    String method();

    /// Decoded, without the query, such as `/v1/models`.
    String path();

    /// The first value of a query parameter.
    Optional<String> query(String name);

    /// The first value of a header, its name in any case.
    Optional<String> header(String name);

    /// What `content-length` says; empty when it is not there.
    OptionalLong contentLength();

    /// Reads the whole body.
    ///
    /// @throws BodyTooLargeException when it has more than `limit` bytes; the rest is not read
    byte[] body(int limit);
}
