package dev.gatehouse.engine.runtime.openai;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads the data of server-sent events (WHATWG HTML, section 9.2), with a bound on what one event may hold. One
/// thread.
final class EventLines {
    private static final int LONGEST = 1 << 20;
    private final InputStream in;
    private boolean afterCarriageReturn;

    /// @param in buffered by the caller
    EventLines(InputStream in) {
        this.in = in;
    }

    /// The data of the next event; empty at the end of the stream.
    Optional<String> next() throws IOException {
        var data = new StringBuilder();
        boolean any = false;
        for (var line = line(); line.isPresent(); line = line()) {
            var text = line.get();
            if (text.isEmpty() && any) {
                return Optional.of(data.toString());
            }
            if (text.startsWith("data:")) {
                data.append(any ? "\n" : "").append(text, text.startsWith("data: ") ? 6 : 5, text.length());
                any = true;
            }
            if (data.length() > LONGEST) {
                throw new IOException("one event is longer than " + LONGEST + " characters");
            }
        }
        // Some servers end without the empty line that the last event needs.
        return any ? Optional.of(data.toString()) : Optional.empty();
    }

    private Optional<String> line() throws IOException {
        var line = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next == '\n' && afterCarriageReturn) {
                afterCarriageReturn = false;
                continue;
            }
            afterCarriageReturn = next == '\r';
            if (next < 0) {
                return line.size() == 0 ? Optional.empty() : Optional.of(line.toString(StandardCharsets.UTF_8));
            }
            if (next == '\n' || next == '\r') {
                return Optional.of(line.toString(StandardCharsets.UTF_8));
            }
            if (line.size() == LONGEST) {
                throw new EOFException("one line is longer than " + LONGEST + " bytes");
            }
            line.write(next);
        }
    }
}
