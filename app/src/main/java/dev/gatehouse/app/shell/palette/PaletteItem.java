package dev.gatehouse.app.shell.palette;

/// One thing the palette can do.
///
/// @param group the heading it stands under
/// @param title what it is called
/// @param hint a few muted words
/// @param icon an Ikonli literal
/// @param keys the keys that do the same, as shown; may be empty
/// @param action what it does
public record PaletteItem(String group, String title, String hint, String icon, String keys, Runnable action) {}
