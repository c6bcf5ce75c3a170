package dev.gatehouse.gateway.journal;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/// How one record stands in a file: length, CRC-32C of the payload, payload; big-endian.
final class Frames {
    static final int HEADER_BYTES = 8;
    static final int LARGEST_PAYLOAD = 8 << 20;

    private Frames() {}

    static ByteBuffer frame(byte[] payload) {
        if (payload.length == 0 || payload.length > LARGEST_PAYLOAD) {
            throw new IllegalArgumentException(
                    "a record has 1 to " + LARGEST_PAYLOAD + " bytes, not " + payload.length);
        }
        return ByteBuffer.allocate(HEADER_BYTES + payload.length)
                .putInt(payload.length)
                .putInt(crc(payload))
                .put(payload)
                .flip();
    }

    /// The payload of the next whole frame; empty when what is left is none, and then the position is unchanged.
    static Optional<byte[]> next(ByteBuffer bytes) {
        int start = bytes.position();
        if (bytes.remaining() < HEADER_BYTES) {
            return Optional.empty();
        }
        int length = bytes.getInt();
        int crc = bytes.getInt();
        if (length > 0 && length <= bytes.remaining()) {
            var payload = new byte[length];
            bytes.get(payload);
            if (crc(payload) == crc) {
                return Optional.of(payload);
            }
        }
        bytes.position(start);
        return Optional.empty();
    }

    private static int crc(byte[] payload) {
        var crc = new CRC32C();
        crc.update(payload);
        return (int) crc.getValue();
    }
}
