package dev.gatehouse.app.spi;

/// The clipboard of this machine. On the FX thread.
public interface ClipboardPort {
    /// Puts text there.
    void copy(String text);

    /// Empties the clipboard if it still holds exactly this text.
    void clearIfHolds(String text);
}
