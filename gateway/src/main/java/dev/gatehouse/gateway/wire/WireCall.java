package dev.gatehouse.gateway.wire;

import dev.gatehouse.gateway.http.BodyTooLargeException;
import dev.gatehouse.gateway.http.CallerGoneException;
import dev.gatehouse.gateway.http.HttpCall;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/// A request as the server library hands it over.
record WireCall(ServerRequest request) implements HttpCall {
    @Override
    public String method() {
        return request.prologue().method().text();
    }

    @Override
    public String path() {
        return request.path().path();
    }

    @Override
    public Optional<String> query(String name) {
        return request.query().first(name).asOptional();
    }

    @Override
    public Optional<String> header(String name) {
        return request.headers().first(HeaderNames.create(name));
    }

    @Override
    public OptionalLong contentLength() {
        return request.headers().contentLength();
    }

    @Override
    public byte[] body(int limit) {
        if (contentLength().orElse(0) > limit) {
            throw new BodyTooLargeException(limit);
        }
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        byte[] read;
        try {
            read = request.content().inputStream().readNBytes(limit + 1);
        } catch (IOException | RuntimeException gone) {
            throw new CallerGoneException(gone);
        }
        if (read.length > limit) {
            throw new BodyTooLargeException(limit);
        }
        return read;
    }
}
