package dev.gatehouse.engine.runtime.llama.gguf;

import dev.gatehouse.engine.model.ModelException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Reads the header of a GGUF file, versions 2 and 3, as its specification lays it out, and believes nothing: every
/// count and length is held against the bytes that are there.
final class GgufParser {
    private static final int MAGIC = 0x46554747;
    private static final int MAX_ENTRIES = 100_000;
    private static final int MAX_KEY = 65_535;
    private static final int MAX_TEXT = 16 << 20;
    private static final int STRING = 8;
    private static final int ARRAY = 9;
    /// Bytes of a value by its type number: u8 i8 u16 i16 u32 i32 f32 bool string array u64 i64 f64.
    private static final int[] WIDTH = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

    private final Path path;
    private final FileChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private long windowStart;

    GgufParser(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.size = channel.size();
        window.limit(0);
    }

    /// The texts and numbers of the header.
    Map<String, Object> parse() throws IOException {
        if (size < 4 || u32() != MAGIC) {
            throw new ModelException(
                    "model.not-a-gguf",
                    path + " is not a GGUF file (it does not begin with \"GGUF\"); convert the model to GGUF first");
        }
        int version = u32();
        if (version != 2 && version != 3) {
            var why = Integer.reverseBytes(version) == 2 || Integer.reverseBytes(version) == 3
                    ? "is a big-endian GGUF file"
                    : "has GGUF version " + Integer.toUnsignedString(version);
            throw new ModelException(
                    "model.version", path + " " + why + "; only little-endian versions 2 and 3 are read");
        }
        long tensors = count("tensors");
        long entries = count("metadata entries");
        if (tensors == 0) {
            throw corrupt("it holds no tensors");
        }
        var metadata = metadata(entries);
        tensors(tensors, metadata);
        return metadata;
    }

    private Map<String, Object> metadata(long entries) throws IOException {
        var metadata = new HashMap<String, Object>();
        var seen = new HashSet<String>();
        for (long i = 0; i < entries; i++) {
            var key = text(MAX_KEY);
            if (!seen.add(key)) {
                throw corrupt("the entry \"" + shown(key) + "\" stands in it twice");
            }
            int type = type(u32());
            if (type == STRING) {
                metadata.put(key, text(MAX_TEXT));
            } else if (type == ARRAY) {
                skipArray();
            } else {
                metadata.put(key, number(type));
            }
        }
        return metadata;
    }

    private void skipArray() throws IOException {
        int type = type(u32());
        long length = i64();
        if (type == ARRAY) {
            throw corrupt("an array holds arrays");
        }
        long least = type == STRING ? 8 : WIDTH[type];
        if (length < 0 || length > (size - position()) / least) {
            throw truncated();
        }
        if (type != STRING) {
            skip(length * least);
            return;
        }
        for (long i = 0; i < length; i++) {
            skip(length(MAX_TEXT));
        }
    }

    private void tensors(long tensors, Map<String, Object> metadata) throws IOException {
        long alignment = metadata.get("general.alignment") instanceof Number n ? n.longValue() : 32;
        if (alignment < 1 || alignment > 1 << 20 || Long.bitCount(alignment) != 1) {
            throw corrupt("its alignment is " + alignment);
        }
        long end = 0;
        Set<String> names = new HashSet<>();
        for (long i = 0; i < tensors; i++) {
            if (!names.add(text(MAX_KEY))) {
                throw corrupt("two tensors have the same name");
            }
            int dimensions = u32();
            if (dimensions < 1 || dimensions > 4) {
                throw corrupt("a tensor has " + Integer.toUnsignedString(dimensions) + " dimensions");
            }
            long elements = 1;
            for (int d = 0; d < dimensions; d++) {
                long extent = i64();
                if (extent < 1 || extent > Long.MAX_VALUE / 64 / elements) {
                    throw corrupt("a tensor has an impossible shape");
                }
                elements *= extent;
            }
            int type = u32();
            long offset = i64();
            if (offset < 0 || offset > size || offset % alignment != 0) {
                throw offset < 0 || offset % alignment != 0
                        ? corrupt("a tensor lies at an impossible place")
                        : truncated();
            }
            end = Math.max(end, offset + TensorTypes.bytes(type, elements));
        }
        long data = (position() + alignment - 1) / alignment * alignment;
        if (data > size || end > size - data) {
            throw truncated();
        }
    }

    private long count(String what) throws IOException {
        long count = i64();
        if (count < 0 || count > MAX_ENTRIES) {
            throw corrupt("it claims to hold " + Long.toUnsignedString(count) + " " + what);
        }
        return count;
    }

    private int type(int number) {
        if (number < 0 || number >= WIDTH.length) {
            throw corrupt("it has a value of the unknown type " + Integer.toUnsignedString(number));
        }
        return number;
    }

    private Number number(int type) throws IOException {
        need(WIDTH[type]);
        return switch (WIDTH[type]) {
            case 1 -> window.get();
            case 2 -> window.getShort();
            case 4 -> type == 6 ? (Number) window.getFloat() : (Number) window.getInt();
            default -> type == 12 ? (Number) window.getDouble() : (Number) window.getLong();
        };
    }

    private String text(int most) throws IOException {
        int length = length(most);
        var bytes = new byte[length];
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, window.capacity());
            need(part);
            window.get(bytes, done, part);
            done += part;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int length(int most) throws IOException {
        long length = i64();
        if (length < 0 || length > most) {
            throw corrupt("a text in it claims to be " + Long.toUnsignedString(length) + " bytes long");
        }
        if (length > size - position()) {
            throw truncated();
        }
        return (int) length;
    }

    private int u32() throws IOException {
        need(4);
        return window.getInt();
    }

    private long i64() throws IOException {
        need(8);
        return window.getLong();
    }

    private long position() {
        return windowStart + window.position();
    }

    private void skip(long bytes) throws IOException {
        if (bytes <= window.remaining()) {
            window.position(window.position() + (int) bytes);
            return;
        }
        fill(position() + bytes);
    }

    private void need(int bytes) throws IOException {
        if (window.remaining() < bytes) {
            fill(position());
            if (window.remaining() < bytes) {
                throw truncated();
            }
        }
    }

    private void fill(long from) throws IOException {
        windowStart = from;
        window.clear();
        while (window.hasRemaining() && channel.read(window, windowStart + window.position()) > 0) {
            // until the window is full or the file ends
        }
        window.flip();
    }

    private static String shown(String key) {
        return key.substring(0, Math.min(60, key.length())).replaceAll("[^\\x20-\\x7e]", "?");
    }

    private ModelException truncated() {
        return new ModelException(
                "model.truncated",
                path + " ends too early: its header promises more than its " + size
                        + " bytes; the copy or download was cut off, fetch it again");
    }

    private ModelException corrupt(String why) {
        return new ModelException("model.corrupt", path + " is damaged: " + why + "; fetch the file again");
    }
}
