package dev.gatehouse.engine.classifier;

import dev.gatehouse.engine.manifest.ModelManifest;
import dev.gatehouse.engine.manifest.yaml.ManifestYaml;
import dev.gatehouse.engine.model.ModelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The files of one model, in a folder or in a jar. Every file is checked against the manifest when it is read.
public final class ModelFolder {
    private final String place;
    private final Source source;
    private final ModelManifest manifest;

    private ModelFolder(String place, Source source) {
        this.place = place;
        this.source = source;
        try {
            var yaml = new String(source.read(ModelManifest.FILE), StandardCharsets.UTF_8);
            this.manifest = ManifestYaml.read(yaml);
        } catch (IOException e) {
            throw new ModelException(
                    "model.no-manifest",
                    "there is no readable " + ModelManifest.FILE + " in " + place
                            + "; give the folder that `gatehouse guard train` wrote",
                    e);
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    "model.bad-manifest",
                    place + "/" + ModelManifest.FILE + " cannot be used: " + e.getMessage()
                            + "; train the model again, or restore the file",
                    e);
        }
    }

    /// @throws ModelException when it holds no good manifest
    public static ModelFolder at(Path folder) {
        return new ModelFolder(folder.toString(), name -> Files.readAllBytes(folder.resolve(name)));
    }

    /// A folder of resources beside `anchor`.
    ///
    /// @throws ModelException when it holds no good manifest
    public static ModelFolder beside(Class<?> anchor) {
        return new ModelFolder("the jar of " + anchor.getPackageName(), name -> {
            try (var in = anchor.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException(name + " is missing");
                }
                return in.readAllBytes();
            }
        });
    }

    public ModelManifest manifest() {
        return manifest;
    }

    /// Where it is, for people.
    public String place() {
        return place;
    }

    /// The bytes of a file, when they are those that the manifest names.
    ///
    /// @throws ModelException when it is missing or was changed
    public byte[] file(String name) {
        var expected = manifest.digests().get(name);
        if (expected == null) {
            throw new ModelException(
                    "model.bad-manifest",
                    "the manifest in " + place + " names no digest for " + name + "; train again");
        }
        byte[] bytes;
        try {
            bytes = source.read(name);
        } catch (IOException e) {
            throw new ModelException(
                    "model.missing",
                    name + " cannot be read in " + place + "; restore it, or train the model again",
                    e);
        }
        if (!sha256(bytes).equals(expected)) {
            throw new ModelException(
                    "model.changed",
                    name + " in " + place + " is not the file that its manifest describes; restore it, or train the"
                            + " model again");
        }
        return bytes;
    }

    /// SHA-256 in lower-case hex.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @FunctionalInterface
    private interface Source {
        byte[] read(String name) throws IOException;
    }
}
