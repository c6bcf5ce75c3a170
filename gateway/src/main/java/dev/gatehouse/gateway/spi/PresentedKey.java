package dev.gatehouse.gateway.spi;

import java.util.Arrays;

/// The API key that a caller showed, not yet checked. Never logged: its text form tells nothing.
public final class PresentedKey {
    private final byte[] ascii;

    private PresentedKey(byte[] ascii) {
        this.ascii = ascii;
    }

    public static PresentedKey of(byte[] ascii) {
        return new PresentedKey(ascii.clone());
    }

    /// A fresh copy of its bytes; the caller wipes it.
    public byte[] bytes() {
        return ascii.clone();
    }

    /// Overwrites it; after that it matches nothing.
    public void wipe() {
        Arrays.fill(ascii, (byte) 0);
    }

    @Override
    public String toString() {
        return "API key (not shown)";
    }
}
