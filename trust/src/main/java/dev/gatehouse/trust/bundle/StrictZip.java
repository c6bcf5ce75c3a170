package dev.gatehouse.trust.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// A ZIP file that has exactly one form for one content: entries by name, stored, no time, no comment, no extra
/// field.
///
/// Any ZIP tool can unpack it. The reader takes nothing else: it reads the entries, writes them again, and
/// compares. So there is no second name for an entry, no hidden or doubled entry, nothing between or behind them,
/// and nothing to inflate.
public final class StrictZip {
    /// How many files one archive may hold.
    public static final int MOST_ENTRIES = 2048;

    private static final Pattern NAME = Pattern.compile("[a-z]{1,16}/[a-z0-9][a-z0-9._-]{0,140}");
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int VERSION = 10;
    /// 1 January 1980, the first day that the format knows.
    private static final int DATE = 0x21;

    private StrictZip() {}

    public static byte[] write(SortedMap<String, byte[]> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("more than " + MOST_ENTRIES + " files");
        }
        ByteArrayOutputStream local = new ByteArrayOutputStream();
        ByteArrayOutputStream central = new ByteArrayOutputStream();
        entries.forEach((name, bytes) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("\"" + name + "\" is not a name in a release");
            }
            byte[] encoded = name.getBytes(StandardCharsets.US_ASCII);
            int offset = local.size();
            ByteBuffer fixed = little(26);
            fixed.putShort((short) VERSION).putShort((short) 0).putShort((short) 0);
            fixed.putShort((short) 0).putShort((short) DATE).putInt(crc(bytes));
            fixed.putInt(bytes.length).putInt(bytes.length);
            fixed.putShort((short) encoded.length).putShort((short) 0);
            local.writeBytes(little(4).putInt(LOCAL).array());
            local.writeBytes(fixed.array());
            local.writeBytes(encoded);
            local.writeBytes(bytes);
            central.writeBytes(
                    little(6).putInt(CENTRAL).putShort((short) VERSION).array());
            central.writeBytes(fixed.array());
            central.writeBytes(little(14).putInt(10, offset).array());
            central.writeBytes(encoded);
        });
        ByteBuffer end = little(22).putInt(END).putInt(0);
        end.putShort((short) entries.size()).putShort((short) entries.size());
        end.putInt(central.size()).putInt(local.size()).putShort((short) 0);
        local.writeBytes(central.toByteArray());
        local.writeBytes(end.array());
        return local.toByteArray();
    }

    /// What came of reading.
    public sealed interface Reading {
        record Entries(SortedMap<String, byte[]> files) implements Reading {}

        /// An entry's bytes do not fit the checksum beside them.
        record Damaged(String name) implements Reading {}

        /// Not in the one form.
        record Malformed(String why) implements Reading {}
    }

    public static Reading read(byte[] archive) {
        ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        SortedMap<String, byte[]> files = new TreeMap<>();
        while (in.remaining() >= 30 && in.getInt(in.position()) == LOCAL) {
            int start = in.position();
            int crc = in.getInt(start + 14);
            int length = in.getInt(start + 18);
            int nameLength = Short.toUnsignedInt(in.getShort(start + 26));
            if (length < 0 || nameLength > 200 || length > in.remaining() - 30 - nameLength) {
                return new Reading.Malformed("an entry is longer than the file");
            }
            String name = new String(archive, start + 30, nameLength, StandardCharsets.ISO_8859_1);
            if (!NAME.matcher(name).matches()) {
                return new Reading.Malformed("an entry has a name that no file of a release has");
            }
            byte[] bytes = Arrays.copyOfRange(archive, start + 30 + nameLength, start + 30 + nameLength + length);
            if (crc != crc(bytes)) {
                return new Reading.Damaged(name);
            }
            if (files.put(name, bytes) != null) {
                return new Reading.Malformed(name + " stands twice");
            }
            if (files.size() > MOST_ENTRIES) {
                return new Reading.Malformed("it holds more than " + MOST_ENTRIES + " files");
            }
            in.position(start + 30 + nameLength + length);
        }
        if (files.isEmpty()) {
            return new Reading.Malformed("it does not begin like a release");
        }
        return Arrays.equals(write(files), archive)
                ? new Reading.Entries(files)
                : new Reading.Malformed("it is not packed the way releases are, or was cut or added to");
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
