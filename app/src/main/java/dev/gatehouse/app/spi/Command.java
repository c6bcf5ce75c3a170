package dev.gatehouse.app.spi;

import java.util.function.BooleanSupplier;

/// A verb that the palette and a key can run.
///
/// @param id a stable word, `<screen>.<verb>`
/// @param title the verb in words, as on its button
/// @param hint a few muted words about the consequence; may be empty
/// @param icon an Ikonli literal
/// @param keys the keys as JavaFX writes them (`Shortcut+Enter`, `Shortcut+Shift+Z`, `P`); empty for none. A key
/// without
///     Shortcut works only while no text field has the focus
/// @param possible whether it can run now; it is not offered otherwise
/// @param action what it does, on the FX thread
public record Command(
        String id, String title, String hint, String icon, String keys, BooleanSupplier possible, Runnable action) {

    /// A command without hint and keys that is always possible.
    public static Command of(String id, String title, String icon, Runnable action) {
        return new Command(id, title, "", icon, "", () -> true, action);
    }

    /// The same command with these muted words behind its title.
    public Command hint(String words) {
        return new Command(id, title, words, icon, keys, possible, action);
    }

    /// The same command, also run by these keys.
    public Command keys(String combination) {
        return new Command(id, title, hint, icon, combination, possible, action);
    }

    /// The same command, offered only while this holds.
    public Command when(BooleanSupplier condition) {
        return new Command(id, title, hint, icon, keys, condition, action);
    }
}
