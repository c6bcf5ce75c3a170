package dev.gatehouse.app;

import dev.gatehouse.app.spi.ClipboardPort;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The clipboard of the desktop.
final class SystemClipboard implements ClipboardPort {
    @Override
    public void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void clearIfHolds(String text) {
        if (text.equals(Clipboard.getSystemClipboard().getString())) {
            // An empty string, because clear() leaves the last text there on some desktops.
            copy("");
        }
    }
}
