package dev.gatehouse.app.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/// The words of one folder, from its `texts.properties` (UTF-8). Keys start with the folder's name.
public final class Texts {
    private static final String FILE = "texts.properties";

    private final String home;
    private final Map<String, String> words;

    private Texts(String home, Map<String, String> words) {
        this.home = home;
        this.words = Map.copyOf(words);
    }

    /// The words that lie in the folder of `owner`.
    ///
    /// @throws IllegalStateException when that folder has no words: the build is broken
    public static Texts beside(Class<?> owner) {
        try (var file = owner.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("No " + FILE + " beside " + owner.getName());
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            var words = new HashMap<String, String>();
            properties.forEach((key, value) -> words.put((String) key, (String) value));
            return new Texts(owner.getPackageName(), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of `key`, with `{0}`, `{1}` … replaced by `values`.
    ///
    /// @throws IllegalStateException when there is no such key: a test finds these before a user does
    public String get(String key, Object... values) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalStateException("No text " + key + " in " + home);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
