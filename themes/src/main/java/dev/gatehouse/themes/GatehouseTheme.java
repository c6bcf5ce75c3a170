package dev.gatehouse.themes;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;

/// A colour theme of the console: one of AtlantaFX's with our own tokens and component styles on top.
public enum GatehouseTheme {
    /// Dark surfaces; the default.
    DARK(new PrimerDark()),
    /// Light surfaces.
    LIGHT(new PrimerLight());

    private static final List<String> SHARED = List.of("controls.css", "frame.css", "kit.css", "draw.css");

    private final Theme base;

    GatehouseTheme(Theme base) {
        this.base = base;
    }

    /// The theme of a console that was never set.
    public static GatehouseTheme initial() {
        return DARK;
    }

    /// The theme with this word (see [#id()]); empty when there is none, so that a broken setting falls back.
    public static Optional<GatehouseTheme> of(String id) {
        for (var theme : values()) {
            if (theme.id().equals(id)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    /// The word this theme is remembered by: `dark` or `light`; also the name of its token file.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the window's own frame should be dark.
    public boolean isDark() {
        return base.isDarkMode();
    }

    /// The theme that a switch goes to.
    public GatehouseTheme next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /// The stylesheets of this theme in their order: the tokens first, then what all themes share.
    public List<String> stylesheets() {
        var sheets = new ArrayList<String>();
        sheets.add(resource(id() + ".css"));
        SHARED.forEach(name -> sheets.add(resource(name)));
        return List.copyOf(sheets);
    }

    /// Dresses `scene`, and makes this the theme of every popup and dialog. Fonts are loaded when they were not yet.
    /// On the FX thread.
    public void dress(Scene scene) {
        Fonts.load();
        if (!base.getUserAgentStylesheet().equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        }
        scene.getStylesheets().setAll(stylesheets());
    }

    private static String resource(String name) {
        return Objects.requireNonNull(GatehouseTheme.class.getResource(name), name)
                .toExternalForm();
    }
}
