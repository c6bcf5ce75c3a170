package dev.gatehouse.app.kit.format;

import java.util.List;

/// Amounts of data: `0 bytes`, `1.9 KiB`, `3.1 GiB`.
public final class Sizes {
    private static final List<String> UNITS = List.of("KiB", "MiB", "GiB", "TiB");

    private Sizes() {}

    /// An amount in its largest fitting unit; one decimal below ten.
    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        double amount = bytes;
        int unit = -1;
        while (amount >= 1024 && unit < UNITS.size() - 1) {
            amount /= 1024;
            unit++;
        }
        return Numbers.decimal(amount, amount < 9.95 ? 1 : 0) + " " + UNITS.get(unit);
    }
}
