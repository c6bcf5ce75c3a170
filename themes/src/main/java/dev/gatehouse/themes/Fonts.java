package dev.gatehouse.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The faces that travel with Gatehouse: Inter with tabular figures, and JetBrains Mono, under names of their own.
public final class Fonts {
    /// The family of all words and figures; its bold face is the SemiBold.
    public static final String SANS = "Gatehouse Sans";

    /// The family between regular and bold, for buttons and names.
    public static final String SANS_MEDIUM = "Gatehouse Sans Medium";

    /// The family of ids, digests, paths and YAML.
    public static final String MONO = "Gatehouse Mono";

    private static final List<String> FILES = List.of(
            "GatehouseSans-Regular.otf",
            "GatehouseSans-Medium.otf",
            "GatehouseSans-SemiBold.otf",
            "GatehouseMono-Regular.ttf",
            "GatehouseMono-Medium.ttf");

    private static boolean loaded;

    private Fonts() {}

    /// Makes the families known to JavaFX; doing so twice is harmless. On the FX thread.
    ///
    /// @throws IllegalStateException when a face is missing from the jar or cannot be read: the build is broken
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        for (var file : FILES) {
            try (InputStream face = Fonts.class.getResourceAsStream("fonts/" + file)) {
                if (face == null || Font.loadFont(face, 13) == null) {
                    throw new IllegalStateException("The font " + file + " is missing or damaged");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        loaded = true;
    }
}
