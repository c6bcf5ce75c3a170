package dev.gatehouse.app.testing;

import dev.gatehouse.app.spi.ClipboardPort;

/// A clipboard of the test's own, so that a test never touches the one of the desktop.
public final class MemoryClipboard implements ClipboardPort {
    private String held = "";

    /// What was copied last.
    public String held() {
        return held;
    }

    @Override
    public void copy(String text) {
        held = text;
    }

    @Override
    public void clearIfHolds(String text) {
        if (held.equals(text)) {
            held = "";
        }
    }
}
