package dev.gatehouse.engine.classifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Heads as bytes, big-endian:
///
/// | part | form |
/// |---|---|
/// | mark | `GHHEAD01` in ASCII |
/// | grams | int bits, float bias, then 2^bits weights as IEEE 754 half floats |
/// | vector | int inputs, int units, inputs x units inner weights, units inner biases, units outer weights, outer bias;
/// all floats |
/// | blend | doubles bias, grams, vector |
public final class HeadCodec {
    /// The file's name in a model folder.
    public static final String FILE = "head.bin";

    private static final byte[] MARK = "GHHEAD01".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_INPUTS = 8192;
    private static final int MAX_UNITS = 4096;

    private HeadCodec() {}

    /// Rounds the gram weights to half floats.
    public static byte[] write(Head head) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(MARK);
            out.writeInt(head.grams().features().bits());
            out.writeFloat(head.grams().bias());
            for (var weight : head.grams().weights()) {
                out.writeShort(Float.floatToFloat16(weight));
            }
            var vector = head.vector();
            out.writeInt(vector.inputs());
            out.writeInt(vector.units());
            for (var row : vector.inner()) {
                write(out, row);
            }
            write(out, vector.innerBias());
            write(out, vector.outer());
            out.writeFloat(vector.outerBias());
            out.writeDouble(head.blend().bias());
            out.writeDouble(head.blend().grams());
            out.writeDouble(head.blend().vector());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// @throws IllegalArgumentException when the bytes are no head; the message is one sentence
    public static Head read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
                throw new IllegalArgumentException("it does not begin with the mark GHHEAD01");
            }
            var features = new GramFeatures(in.readInt());
            var gramBias = in.readFloat();
            var weights = new float[features.buckets()];
            for (var i = 0; i < weights.length; i++) {
                weights[i] = Float.float16ToFloat(in.readShort());
            }
            var inputs = bounded(in.readInt(), MAX_INPUTS, "inputs");
            var units = bounded(in.readInt(), MAX_UNITS, "units");
            var inner = new float[inputs][];
            for (var i = 0; i < inputs; i++) {
                inner[i] = floats(in, units);
            }
            var vector = new VectorModel(inner, floats(in, units), floats(in, units), in.readFloat());
            var blend = new Blend(in.readDouble(), in.readDouble(), in.readDouble());
            if (in.read() != -1) {
                throw new IllegalArgumentException("it is longer than its sizes say");
            }
            return new Head(new GramModel(features, weights, gramBias), vector, blend);
        } catch (IOException e) {
            throw new IllegalArgumentException("it is shorter than its sizes say", e);
        }
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        for (var each : values) {
            out.writeFloat(each);
        }
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        var values = new float[count];
        for (var i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static int bounded(int count, int max, String what) {
        if (count < 1 || count > max) {
            throw new IllegalArgumentException("it says " + count + " " + what);
        }
        return count;
    }
}
