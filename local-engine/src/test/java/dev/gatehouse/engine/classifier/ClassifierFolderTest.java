package dev.gatehouse.engine.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.engine.encoder.TextEncoders;
import dev.gatehouse.engine.manifest.ModelManifest;
import dev.gatehouse.engine.model.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierFolderTest {
    private static final String ENCODER = "all-minilm-l6-v2-q";

    @TempDir
    Path folder;

    @Test
    void opensWhatItWrote() {
        write(ModelManifest.CLASSIFIER, TextEncoders.shared(ENCODER).digest());

        var classifier = ClassifierFolder.open(ModelFolder.at(folder));

        assertThat(classifier.score("some text")).isBetween(0.0, 1.0);
        assertThat(folder.resolve("MODEL_CARD.md")).content().isEqualTo("a card");
        assertThat(ModelFolder.at(folder).manifest().threshold()).isEqualTo(0.25);
    }

    @Test
    void refusesFolderWithoutManifest() {
        refuses("model.no-manifest", () -> ModelFolder.at(folder.resolve("nowhere")));
    }

    @Test
    void refusesManifestThatIsNone() throws Exception {
        Files.writeString(folder.resolve(ModelManifest.FILE), "kind: [classifier");
        refuses("model.bad-manifest", () -> ModelFolder.at(folder));
        Files.writeString(folder.resolve(ModelManifest.FILE), "kind: classifier\n");
        refuses("model.bad-manifest", () -> ModelFolder.at(folder));
    }

    @Test
    void refusesWeightsThatWereChanged() throws Exception {
        write(ModelManifest.CLASSIFIER, TextEncoders.shared(ENCODER).digest());
        var file = folder.resolve(HeadCodec.FILE);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);

        refuses("model.changed", () -> ClassifierFolder.open(ModelFolder.at(folder)));
    }

    @Test
    void refusesWeightsThatAreMissing() throws Exception {
        write(ModelManifest.CLASSIFIER, TextEncoders.shared(ENCODER).digest());
        Files.delete(folder.resolve(HeadCodec.FILE));

        refuses("model.missing", () -> ClassifierFolder.open(ModelFolder.at(folder)));
    }

    @Test
    void refusesModelOfAnotherKind() {
        write("generator", TextEncoders.shared(ENCODER).digest());

        refuses("model.wrong-kind", () -> ClassifierFolder.open(ModelFolder.at(folder)));
    }

    @Test
    void refusesHeadForAnotherEncoder() {
        write(ModelManifest.CLASSIFIER, "0".repeat(64));

        refuses("model.other-encoder", () -> ClassifierFolder.open(ModelFolder.at(folder)));
    }

    @Test
    void saysWhereItCannotWrite() throws Exception {
        var file = Files.createFile(folder.resolve("a-file"));

        refuses(
                "model.not-written",
                () -> ClassifierFolder.write(
                        file.resolve("model"),
                        TestHeads.random(384),
                        manifest(ModelManifest.CLASSIFIER, "d"),
                        "a card"));
    }

    private void write(String kind, String encoderDigest) {
        ClassifierFolder.write(folder, TestHeads.random(384), manifest(kind, encoderDigest), "a card");
    }

    private static ModelManifest manifest(String kind, String encoderDigest) {
        return new ModelManifest(
                kind,
                "a test",
                "1",
                "Apache-2.0",
                List.of("benign", "attack"),
                0.25,
                new ModelManifest.EncoderRef(ENCODER, encoderDigest),
                new LinkedHashMap<>());
    }

    private static void refuses(String code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ModelException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
