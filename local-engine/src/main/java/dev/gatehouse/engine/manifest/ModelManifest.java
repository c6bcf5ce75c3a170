package dev.gatehouse.engine.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// What a model folder says of itself.
///
/// @param kind what the model does, such as [#CLASSIFIER]
/// @param name for people
/// @param version told apart by people; of any form
/// @param licence of the weights, as an SPDX expression
/// @param labels what it tells apart, the harmless one first
/// @param threshold the score from which on the maker would act; from 0 to 1
/// @param encoder what it reads
/// @param digests SHA-256 in lower-case hex of each file, by name
public record ModelManifest(
        String kind,
        String name,
        String version,
        String licence,
        List<String> labels,
        double threshold,
        EncoderRef encoder,
        SequencedMap<String, String> digests) {
    /// The manifest's file name in a model folder.
    public static final String FILE = "gatehouse-model.yaml";

    /// The kind of a model that gives a text a score.
    public static final String CLASSIFIER = "classifier";

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public ModelManifest {
        labels = List.copyOf(labels);
        digests = new LinkedHashMap<>(digests);
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be between 0 and 1, not " + threshold);
        }
        digests.forEach((file, digest) -> {
            if (!PLAIN_NAME.matcher(file).matches()) {
                throw new IllegalArgumentException("\"" + file + "\" is no plain file name");
            }
            if (!SHA256.matcher(digest).matches()) {
                throw new IllegalArgumentException("the digest of " + file + " is no SHA-256 in lower-case hex");
            }
        });
    }

    /// The encoder on whose vectors the model was trained.
    ///
    /// @param digest as the encoder tells it
    public record EncoderRef(String id, String digest) {}
}
