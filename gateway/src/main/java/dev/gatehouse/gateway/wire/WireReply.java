package dev.gatehouse.gateway.wire;

import dev.gatehouse.gateway.http.CallerGoneException;
import dev.gatehouse.gateway.http.HttpReply;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// The reply that belongs to a [WireCall].
final class WireReply implements HttpReply {
    private final ServerResponse response;
    private boolean begun;

    WireReply(ServerResponse response) {
        this.response = response;
    }

    @Override
    public HttpReply header(String name, String value) {
        response.header(HeaderNames.create(name), value);
        return this;
    }

    @Override
    public void send(int status, String contentType, byte[] body) {
        begun = true;
        response.status(status);
        if (!contentType.isEmpty()) {
            header("content-type", contentType);
        }
        try {
            response.send(body);
        } catch (RuntimeException gone) {
            throw new CallerGoneException(gone);
        }
    }

    @Override
    public OutputStream stream(int status, String contentType) {
        begun = true;
        response.status(status);
        header("content-type", contentType);
        return new CheckedStream(response.outputStream());
    }

    @Override
    public boolean begun() {
        return begun;
    }

    /// The library throws unchecked when the caller is gone; a stream's user expects an `IOException`.
    private static final class CheckedStream extends FilterOutputStream {
        CheckedStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (RuntimeException gone) {
                throw new IOException("the caller hung up", gone);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (RuntimeException gone) {
                throw new IOException("the caller hung up", gone);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } catch (RuntimeException gone) {
                throw new IOException("the caller hung up", gone);
            }
        }
    }
}
