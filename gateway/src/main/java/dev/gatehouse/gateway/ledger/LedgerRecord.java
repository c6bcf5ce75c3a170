package dev.gatehouse.gateway.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One line of the ledger. Times are microseconds since 1970, amounts millionths of a US dollar.
sealed interface LedgerRecord {
    Pattern TAB = Pattern.compile("\t");

    /// The key that used something.
    String key();

    /// One request.
    record Request(String key, long micros) implements LedgerRecord {}

    /// Money spent.
    record Cost(String key, long micros, long usdMicros) implements LedgerRecord {}

    /// Several requests of one minute, written when the ledger is made smaller.
    record Minute(String key, long minute, long count) implements LedgerRecord {}

    /// All money of one UTC day, written when the ledger is made smaller.
    record Day(String key, long day, long usdMicros) implements LedgerRecord {}

    default byte[] bytes() {
        var line = switch (this) {
            case Request(var key, var micros) -> "R\t" + key + "\t" + micros;
            case Cost(var key, var micros, var amount) -> "C\t" + key + "\t" + micros + "\t" + amount;
            case Minute(var key, var minute, var count) -> "M\t" + key + "\t" + minute + "\t" + count;
            case Day(var key, var day, var amount) -> "D\t" + key + "\t" + day + "\t" + amount;
        };
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /// Empty when it is no record of this version.
    static Optional<LedgerRecord> of(byte[] bytes) {
        var parts = List.of(TAB.split(new String(bytes, StandardCharsets.UTF_8), -1));
        try {
            return switch (parts.getFirst()) {
                case "R" -> Optional.of(new Request(parts.get(1), Long.parseLong(parts.get(2))));
                case "C" ->
                    Optional.of(new Cost(parts.get(1), Long.parseLong(parts.get(2)), Long.parseLong(parts.get(3))));
                case "M" ->
                    Optional.of(new Minute(parts.get(1), Long.parseLong(parts.get(2)), Long.parseLong(parts.get(3))));
                case "D" ->
                    Optional.of(new Day(parts.get(1), Long.parseLong(parts.get(2)), Long.parseLong(parts.get(3))));
                default -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException | NumberFormatException foreign) {
            return Optional.empty();
        }
    }
}
