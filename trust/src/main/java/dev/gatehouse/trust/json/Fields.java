package dev.gatehouse.trust.json;

import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// The members of one JSON object, asked for by name and type. Every wrong answer is a `TrustException` with
/// `CONTENT_MALFORMED` that names the document and the path in it.
public final class Fields {
    /// TUF 1.0, section 4.2: date-times are `YYYY-MM-DDTHH:MM:SSZ`.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final String path;
    private final SortedMap<String, Json> members;

    private Fields(String path, SortedMap<String, Json> members) {
        this.path = path;
        this.members = members;
    }

    /// @param path where the value stands, such as `keys.json` or `root.json/roles`
    public static Fields of(String path, Json value) {
        if (value instanceof Json.Obj object) {
            return new Fields(path, object.members());
        }
        throw malformed(path, "must be an object");
    }

    /// An instant as metadata writes it; parts of a second are dropped.
    public static Json time(Instant instant) {
        return new Json.Text(
                TIME.format(LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC)));
    }

    /// Refuses every member that is not among `names`.
    public Fields only(String... names) {
        Set<String> known = Set.of(names);
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                throw malformed(path, "has a member \"" + name + "\" that this version does not know");
            }
        }
        return this;
    }

    public String path() {
        return path;
    }

    public String text(String name) {
        return read(name, Json.Text.class, "text").value();
    }

    public boolean bool(String name) {
        return read(name, Json.Bool.class, "true or false").value();
    }

    /// A whole number from `least` to `most`.
    public long whole(String name, long least, long most) {
        long value = read(name, Json.Whole.class, "a whole number").value();
        if (value < least || value > most) {
            throw malformed(path + "/" + name, "is " + value + " and must be from " + least + " to " + most);
        }
        return value;
    }

    public Instant time(String name) {
        String text = text(name);
        try {
            return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw malformed(path + "/" + name, "\"" + text + "\" is not a time such as 2026-01-31T23:59:59Z");
        }
    }

    public Fields object(String name) {
        return of(path + "/" + name, read(name, Json.Obj.class, "an object"));
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public List<String> texts(String name) {
        return list(name, (where, item) -> {
            if (item instanceof Json.Text text) {
                return text.value();
            }
            throw malformed(where, "must be text");
        });
    }

    public <T> List<T> objects(String name, Function<Fields, T> each) {
        return list(name, (where, item) -> build(where, () -> each.apply(of(where, item))));
    }

    /// Every member as one value, by its name.
    public <T> SortedMap<String, T> each(Function<Fields, T> each) {
        SortedMap<String, T> values = new TreeMap<>();
        members.forEach((name, value) -> {
            String where = path + "/" + name;
            values.put(name, build(where, () -> each.apply(of(where, value))));
        });
        return values;
    }

    public SortedMap<String, String> textByName() {
        SortedMap<String, String> values = new TreeMap<>();
        members.keySet().forEach(name -> values.put(name, text(name)));
        return values;
    }

    public SortedMap<String, Double> numberByName() {
        SortedMap<String, Double> values = new TreeMap<>();
        members.forEach((name, value) ->
                values.put(name, number(value).orElseThrow(() -> malformed(path + "/" + name, "must be a number"))));
        return values;
    }

    /// Runs `maker` and turns what it finds wrong with its arguments into a sentence about this place.
    public <T> T build(Supplier<T> maker) {
        return build(path, maker);
    }

    /// The fault to throw when the member `name` is wrong: `why` goes on from its name.
    public TrustException wrong(String name, String why) {
        return malformed(path + "/" + name, why);
    }

    private static <T> T build(String where, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new TrustException(Fault.CONTENT_MALFORMED, where + ": " + e.getMessage() + ".", e);
        }
    }

    private static Optional<Double> number(Json value) {
        return switch (value) {
            case Json.Whole whole -> Optional.of((double) whole.value());
            case Json.Decimal decimal -> Optional.of(decimal.value());
            case Json.Obj object -> Optional.empty();
            case Json.Arr array -> Optional.empty();
            case Json.Text text -> Optional.empty();
            case Json.Bool bool -> Optional.empty();
            case Json.Null nothing -> Optional.empty();
        };
    }

    private <T> List<T> list(String name, java.util.function.BiFunction<String, Json, T> each) {
        List<Json> items = read(name, Json.Arr.class, "a list").items();
        List<T> values = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            values.add(each.apply(path + "/" + name + "/" + i, items.get(i)));
        }
        return values;
    }

    private <T extends Json> T read(String name, Class<T> type, String word) {
        Json value = members.get(name);
        if (value == null) {
            throw malformed(path, "lacks the member \"" + name + "\"");
        }
        if (!type.isInstance(value)) {
            throw malformed(path + "/" + name, "must be " + word);
        }
        return type.cast(value);
    }

    private static TrustException malformed(String where, String why) {
        return new TrustException(Fault.CONTENT_MALFORMED, where + " " + why + ".");
    }
}
