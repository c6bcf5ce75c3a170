package dev.gatehouse.app.spi;

import dev.gatehouse.app.text.Texts;

/// A screen that exists: found by the service loader, listed in the sidebar and in the palette. The one public class of
/// a
/// screen's folder.
///
/// Beside the provider lie `texts.properties` (with at least `<id>.title`) and, where the screen needs styles of its
/// own,
/// `<id>.css`.
public interface ScreenProvider {
    /// The word of this screen: its folder, its key prefix, its address. Lower case letters only.
    String id();

    /// Its group in the sidebar.
    ScreenGroup group();

    /// Its place within the group; lower comes first, and no two screens of a group have the same.
    int order();

    /// Its icon as an Ikonli literal of the Feather set, such as `fth-activity`.
    String icon();

    /// Builds the screen; called once, when it is first opened, on the FX thread. It must not wait for anything: what
    /// takes
    /// time runs as a task from [Screen#enter()].
    Screen create(ScreenContext context);

    /// Its name in sidebar, breadcrumb and palette: the text `<id>.title`.
    default String title() {
        return Texts.beside(getClass()).get(id() + ".title");
    }
}
