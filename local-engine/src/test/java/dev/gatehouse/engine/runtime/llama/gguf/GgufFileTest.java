package dev.gatehouse.engine.runtime.llama.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.engine.model.ModelException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GgufFileTest {
    private static final int STRING = 8;

    @TempDir
    Path folder;

    @Test
    void readsWhatAModelSaysOfItself() throws IOException {
        var file = GgufFile.read(file(model().bytes()));
        assertThat(file.architecture()).isEqualTo("llama");
        assertThat(file.title()).isEqualTo("Small");
        assertThat(file.metadata()).containsEntry("general.alignment", 32).doesNotContainKey("list");
    }

    @Test
    void namesAModelWithoutANameAfterItsFile() throws IOException {
        var bytes = new Gguf().magic(3).counts(1, 2).text("general.architecture", "llama");
        var file = GgufFile.read(file(bytes.text("tokenizer.ggml.model", "gpt2")
                .tensor(0, 8, 0)
                .data(32)
                .bytes()));
        assertThat(file.title()).isEqualTo("model.gguf");
    }

    static Stream<Arguments> hostile() {
        var model = model().bytes();
        return Stream.of(
                Arguments.of("empty", new byte[0], "model.not-a-gguf"),
                Arguments.of("a zip", "PK\3\4 and so on".getBytes(StandardCharsets.US_ASCII), "model.not-a-gguf"),
                Arguments.of("only the magic", Arrays.copyOf(model, 4), "model.truncated"),
                Arguments.of("version 1", new Gguf().magic(1).counts(1, 1).bytes(), "model.version"),
                Arguments.of("version 4", new Gguf().magic(4).counts(1, 1).bytes(), "model.version"),
                Arguments.of(
                        "big-endian", new Gguf().magic(3 << 24).counts(1, 1).bytes(), "model.version"),
                Arguments.of("no tensors", new Gguf().magic(3).counts(0, 0).bytes(), "model.corrupt"),
                Arguments.of(
                        "many tensors",
                        new Gguf().magic(3).counts(Long.MAX_VALUE, 0).bytes(),
                        "model.corrupt"),
                Arguments.of("negative count", new Gguf().magic(3).counts(1, -1).bytes(), "model.corrupt"),
                Arguments.of(
                        "a huge key",
                        new Gguf().magic(3).counts(1, 1).u64(1L << 40).bytes(),
                        "model.corrupt"),
                Arguments.of(
                        "a cut key", new Gguf().magic(3).counts(1, 1).u64(99).bytes(), "model.truncated"),
                Arguments.of(
                        "unknown type",
                        new Gguf().magic(3).counts(1, 1).key("k").u32(77).bytes(),
                        "model.corrupt"),
                Arguments.of(
                        "a key twice",
                        new Gguf()
                                .magic(3)
                                .counts(1, 2)
                                .text("a", "x")
                                .text("a", "y")
                                .bytes(),
                        "model.corrupt"),
                Arguments.of(
                        "an array of arrays",
                        new Gguf()
                                .magic(3)
                                .counts(1, 1)
                                .key("k")
                                .u32(9)
                                .u32(9)
                                .u64(1)
                                .bytes(),
                        "model.corrupt"),
                Arguments.of(
                        "an array longer than the file",
                        new Gguf()
                                .magic(3)
                                .counts(1, 1)
                                .key("k")
                                .u32(9)
                                .u32(STRING)
                                .u64(1L << 50)
                                .bytes(),
                        "model.truncated"),
                Arguments.of("five dimensions", begun().key("t").u32(5).bytes(), "model.corrupt"),
                Arguments.of("an endless tensor", begun().tensor(0, 1L << 62, 0).bytes(), "model.corrupt"),
                Arguments.of("an empty tensor", begun().tensor(0, 0, 0).bytes(), "model.corrupt"),
                Arguments.of("a crooked tensor", begun().tensor(0, 8, 7).bytes(), "model.corrupt"),
                Arguments.of("a far tensor", begun().tensor(0, 8, 1L << 40).bytes(), "model.truncated"),
                Arguments.of(
                        "data that is not there",
                        begun().tensor(0, 8, 0).data(16).bytes(),
                        "model.truncated"),
                Arguments.of("half a model", Arrays.copyOf(model, model.length - 1), "model.truncated"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refusesWith(String what, byte[] bytes, String code) throws IOException {
        var file = file(bytes);
        assertThatThrownBy(() -> GgufFile.read(file)).isInstanceOfSatisfying(ModelException.class, refusal -> {
            assertThat(refusal.code()).as(what).isEqualTo(code);
            assertThat(refusal.getMessage()).contains(file.toString());
        });
    }

    @Test
    void refusesAModelWithoutArchitectureOrTokenizer() throws IOException {
        var bare =
                file(new Gguf().magic(3).counts(1, 0).tensor(0, 8, 0).data(32).bytes());
        assertThatThrownBy(() -> GgufFile.read(bare)).hasMessageContaining("architecture");
        var mute = new Gguf()
                .magic(3)
                .counts(1, 1)
                .text("general.architecture", "clip")
                .tensor(0, 8, 0)
                .data(32);
        var silent = file(mute.bytes());
        assertThatThrownBy(() -> GgufFile.read(silent)).hasMessageContaining("no tokenizer");
    }

    @Test
    void refusesAFolderAndAMissingFile() {
        assertThatThrownBy(() -> GgufFile.read(folder)).hasMessageContaining("is not a file");
        assertThatThrownBy(() -> GgufFile.read(folder.resolve("x"))).hasMessageContaining("there is no file");
    }

    @Test
    void answersEveryMutationWithAModelOrARefusal() throws IOException {
        var random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            // Given a model with a few wrong bytes, perhaps cut off
            var bytes = model().bytes();
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            var file = file(random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            // When, then: nothing but a refusal comes out
            try {
                assertThat(GgufFile.read(file).architecture()).isNotEmpty();
            } catch (ModelException refusal) {
                assertThat(refusal.code()).startsWith("model.");
            }
        }
    }

    private static Gguf begun() {
        return new Gguf()
                .magic(3)
                .counts(1, 3)
                .text("general.architecture", "llama")
                .text("general.name", "Small")
                .text("tokenizer.ggml.model", "gpt2");
    }

    private static Gguf model() {
        return new Gguf()
                .magic(3)
                .counts(1, 5)
                .text("general.architecture", "llama")
                .text("general.name", "Small")
                .text("tokenizer.ggml.model", "gpt2")
                .key("general.alignment")
                .u32(4)
                .u32(32)
                .key("list")
                .u32(9)
                .u32(STRING)
                .u64(2)
                .string("a")
                .string("b")
                .tensor(0, 8, 0)
                .data(32);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("model.gguf"), bytes);
    }

    /// Writes GGUF by hand.
    private static final class Gguf {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Gguf magic(int version) {
            out.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
            return u32(version);
        }

        Gguf counts(long tensors, long entries) {
            return u64(tensors).u64(entries);
        }

        Gguf u32(int value) {
            out.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(value)
                    .array());
            return this;
        }

        Gguf u64(long value) {
            out.writeBytes(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(value)
                    .array());
            return this;
        }

        Gguf string(String text) {
            u64(text.length());
            out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        Gguf key(String name) {
            return string(name);
        }

        Gguf text(String name, String value) {
            return key(name).u32(STRING).string(value);
        }

        Gguf tensor(int type, long elements, long offset) {
            return string("t").u32(1).u64(elements).u32(type).u64(offset);
        }

        Gguf data(int bytes) {
            while (out.size() % 32 != 0) {
                out.write(0);
            }
            out.writeBytes(new byte[bytes]);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
