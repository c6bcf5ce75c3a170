package dev.gatehouse.engine.training;

import dev.gatehouse.engine.rows.LabelledRow;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Splits rows into parts by a hash of their group, so that variants of one text are in one part, in every run.
final class Folds {
    private Folds() {}

    static int of(LabelledRow row, int folds) {
        var group = row.origin().group();
        var crc = new CRC32();
        crc.update((group.isEmpty() ? row.text() : group).getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % folds);
    }
}
