package dev.gatehouse.engine.training;

import dev.gatehouse.engine.model.EncodedWindow;
import dev.gatehouse.engine.model.TextEncoder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers the vectors of texts in a file, so that a second training need not encode them again. The file is named
/// after the encoder's digest; each record is the SHA-256 of a text and its windows. A record that was cut short by a
/// crash is dropped. Safe for use by several threads of one process.
public final class VectorCache implements AutoCloseable {
    private final TextEncoder encoder;
    private final Map<String, List<EncodedWindow>> known = new ConcurrentHashMap<>();
    private final DataOutputStream out;

    /// @param folder made when it is not there
    public VectorCache(TextEncoder encoder, Path folder) throws IOException {
        this.encoder = encoder;
        Files.createDirectories(folder);
        var file = folder.resolve("vectors-" + encoder.digest().substring(0, 16) + ".bin");
        var good = Files.exists(file) ? load(file) : 0;
        if (Files.exists(file) && Files.size(file) > good) {
            try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                channel.truncate(good);
            }
        }
        this.out = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
    }

    /// The windows of `text`, from memory or from the encoder.
    public List<EncodedWindow> encode(String text) {
        var key = digest(text);
        var found = known.get(key);
        if (found != null) {
            return found;
        }
        var windows = encoder.encode(text);
        if (known.putIfAbsent(key, windows) == null) {
            write(key, windows);
        }
        return windows;
    }

    private void write(String key, List<EncodedWindow> windows) {
        try {
            var bytes = new ByteArrayOutputStream();
            var record = new DataOutputStream(bytes);
            record.write(HexFormat.of().parseHex(key));
            record.writeInt(windows.size());
            for (var window : windows) {
                record.writeInt(window.start());
                record.writeInt(window.end());
                for (var each : window.vector()) {
                    record.writeFloat(each);
                }
            }
            synchronized (out) {
                bytes.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long load(Path file) throws IOException {
        var good = 0L;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var digest = new byte[32];
            var floats = new byte[encoder.dimensions() * Float.BYTES];
            while (true) {
                in.readFully(digest);
                var count = in.readInt();
                var windows = new ArrayList<EncodedWindow>();
                for (var i = 0; i < count; i++) {
                    var start = in.readInt();
                    var end = in.readInt();
                    in.readFully(floats);
                    var vector = new float[encoder.dimensions()];
                    ByteBuffer.wrap(floats).asFloatBuffer().get(vector);
                    windows.add(new EncodedWindow(start, end, vector));
                }
                known.put(HexFormat.of().formatHex(digest), List.copyOf(windows));
                good += digest.length + Integer.BYTES + (long) count * (2 * Integer.BYTES + floats.length);
            }
        } catch (EOFException end) {
            return good;
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (out) {
            out.close();
        }
    }
}
