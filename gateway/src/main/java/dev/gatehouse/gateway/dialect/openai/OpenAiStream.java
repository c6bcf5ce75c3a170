package dev.gatehouse.gateway.dialect.openai;

import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.gateway.dialect.openai.json.AnswerJson;
import dev.gatehouse.gateway.spi.Dialect.AnswerHead;
import dev.gatehouse.gateway.spi.Dialect.StreamWriter;
import dev.gatehouse.gateway.spi.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A streamed answer: `data:` lines with one chunk each and `[DONE]` behind the last one. A refusal has no `[DONE]`, so
/// that
/// a reader never takes a cut answer for a whole one.
record OpenAiStream(AnswerJson json, AnswerHead head) implements StreamWriter {
    private static final byte[] PREFIX = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SUFFIX = "\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DONE = "[DONE]".getBytes(StandardCharsets.US_ASCII);

    @Override
    public byte[] begin() {
        return event(json.firstChunk(head));
    }

    @Override
    public byte[] piece(String delta) {
        return event(json.chunk(head, delta));
    }

    @Override
    public byte[] end(Generation.Finish finish, Optional<Generation.Tokens> tokens) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(event(json.lastChunk(head, finish)));
        tokens.ifPresent(used -> out.writeBytes(event(json.usageChunk(head, used))));
        out.writeBytes(event(DONE));
        return out.toByteArray();
    }

    @Override
    public byte[] refusal(Refusal refusal) {
        return event(json.refusal(refusal));
    }

    private static byte[] event(byte[] data) {
        var out = new ByteArrayOutputStream(PREFIX.length + data.length + SUFFIX.length);
        out.writeBytes(PREFIX);
        out.writeBytes(data);
        out.writeBytes(SUFFIX);
        return out.toByteArray();
    }
}
