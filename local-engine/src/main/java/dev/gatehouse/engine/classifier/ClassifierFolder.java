package dev.gatehouse.engine.classifier;

import dev.gatehouse.engine.encoder.TextEncoders;
import dev.gatehouse.engine.manifest.ModelManifest;
import dev.gatehouse.engine.manifest.yaml.ManifestYaml;
import dev.gatehouse.engine.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/// Text classifiers as model folders: `head.bin` and its manifest.
public final class ClassifierFolder {
    private ClassifierFolder() {}

    /// Opens the classifier of a folder with the encoder that it was trained on.
    ///
    /// @throws ModelException when the folder does not hold one, or its encoder is not here
    public static TextClassifier open(ModelFolder folder) {
        var manifest = folder.manifest();
        if (!manifest.kind().equals(ModelManifest.CLASSIFIER)) {
            throw new ModelException(
                    "model.wrong-kind",
                    "the model in " + folder.place() + " is of kind \"" + manifest.kind()
                            + "\"; a guard needs a classifier");
        }
        Head head;
        try {
            head = HeadCodec.read(folder.file(HeadCodec.FILE));
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    "model.not-a-head",
                    HeadCodec.FILE + " in " + folder.place() + " is no classifier head: " + e.getMessage()
                            + "; train the model again",
                    e);
        }
        var encoder = TextEncoders.shared(manifest.encoder().id());
        if (!encoder.digest().equals(manifest.encoder().digest())) {
            throw new ModelException(
                    "model.other-encoder",
                    "the model in " + folder.place() + " was trained on another version of the encoder " + encoder.id()
                            + "; train it again with this version of Gatehouse");
        }
        if (encoder.dimensions() != head.vector().inputs()) {
            throw new ModelException(
                    "model.other-encoder",
                    "the model in " + folder.place() + " reads vectors of "
                            + head.vector().inputs() + " numbers, but " + encoder.id() + " writes "
                            + encoder.dimensions());
        }
        return new TextClassifier(encoder, head);
    }

    /// Writes the head, its manifest and its card; the manifest last, so that a folder that was cut short is no model.
    ///
    /// @param manifest complete but for the digests of the files
    /// @param card Markdown for people
    /// @throws ModelException when the folder cannot be written
    public static void write(Path folder, Head head, ModelManifest manifest, String card) {
        var bytes = HeadCodec.write(head);
        var digests = new LinkedHashMap<String, String>();
        digests.put(HeadCodec.FILE, ModelFolder.sha256(bytes));
        var complete = new ModelManifest(
                manifest.kind(),
                manifest.name(),
                manifest.version(),
                manifest.licence(),
                manifest.labels(),
                manifest.threshold(),
                manifest.encoder(),
                digests);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(HeadCodec.FILE), bytes);
            Files.writeString(folder.resolve("MODEL_CARD.md"), card);
            Files.writeString(folder.resolve(ModelManifest.FILE), ManifestYaml.write(complete));
        } catch (IOException e) {
            throw new ModelException(
                    "model.not-written",
                    folder + " cannot be written (" + e.getClass().getSimpleName()
                            + "); choose another folder, or make room on the disk",
                    e);
        }
    }
}
