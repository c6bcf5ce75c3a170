package dev.gatehouse.gateway.serving;

import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.gateway.spi.AnswerSink;
import dev.gatehouse.gateway.spi.Dialect.StreamWriter;
import dev.gatehouse.gateway.spi.Refusal;
import dev.gatehouse.policy.decision.VerdictWord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends each piece at once. Status and headers go with the first one, so a refusal before it is still a plain one.
final class StreamedSink implements AnswerSink {
    private final Incoming incoming;
    private final StreamWriter writer;
    private VerdictWord request = VerdictWord.ALLOWED;
    private @Nullable OutputStream out;
    private boolean gone;

    StreamedSink(Incoming incoming, StreamWriter writer) {
        this.incoming = incoming;
        this.writer = writer;
    }

    @Override
    public void judged(VerdictWord judged) {
        request = judged;
    }

    @Override
    public Listener accept(String delta) {
        send(writer.piece(delta));
        return gone ? Listener.GONE : Listener.PRESENT;
    }

    void end(Generation.Finish finish, Optional<Generation.Tokens> tokens) {
        send(writer.end(finish, tokens));
        close();
    }

    void refuse(Refusal refusal) {
        send(writer.refusal(refusal));
        close();
    }

    private void send(byte[] event) {
        if (gone) {
            return;
        }
        try {
            var stream = begun();
            stream.write(event);
            stream.flush();
        } catch (IOException hungUp) {
            gone = true;
        }
    }

    private OutputStream begun() throws IOException {
        var stream = out;
        if (stream == null) {
            ChatCalls.verdict(incoming, request);
            stream = incoming.reply().stream(200, "text/event-stream");
            out = stream;
            stream.write(writer.begin());
        }
        return stream;
    }

    private void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException hungUp) {
            gone = true;
        }
    }
}
