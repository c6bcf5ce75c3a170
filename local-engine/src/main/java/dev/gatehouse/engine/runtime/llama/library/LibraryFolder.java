package dev.gatehouse.engine.runtime.llama.library;

import dev.gatehouse.engine.model.ModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the llama.cpp libraries lie: the folder that the user names, else the project's cache folder.
///
/// @param properties looks up a system property; null when it is not set
/// @param environment looks up an environment variable; null when it is not set
public record LibraryFolder(
        Function<String, @Nullable String> properties, Function<String, @Nullable String> environment) {
    /// The user's own llama.cpp folder, as a system property.
    public static final String PROPERTY = "gatehouse.llama.dir";

    /// The same as an environment variable.
    public static final String VARIABLE = "GATEHOUSE_LLAMA_DIR";

    /// The version of the library package that `scripts/fetch-llama` fetches, by operating system.
    public static final String VERSION = "3.22.1";

    public static final String VERSION_MAC = "3.21.1";

    public static LibraryFolder ofThisProcess() {
        return new LibraryFolder(System::getProperty, System::getenv);
    }

    /// The folder, which has the three libraries in it.
    ///
    /// @throws ModelException when it has not; its sentence says how to get them
    Path require() {
        var chosen = chosen();
        var folder = chosen.orElseGet(this::packaged);
        if (file(folder, "ggml-base").isPresent()
                && file(folder, "ggml").isPresent()
                && file(folder, "llama").isPresent()) {
            return folder;
        }
        if (chosen.isPresent()) {
            throw new ModelException(
                    "llama.library-missing",
                    "the llama.cpp folder " + folder + " (set by " + VARIABLE + " or " + PROPERTY
                            + ") does not hold the libraries ggml-base, ggml and llama; name the folder of a llama.cpp"
                            + " build with shared libraries, or unset it to use the packaged one");
        }
        throw new ModelException(
                "llama.library-missing",
                "the llama.cpp library is not in " + folder
                        + "; run scripts/fetch-llama in the Gatehouse folder, or set " + VARIABLE
                        + " to the folder of your own llama.cpp build");
    }

    /// Whether [#require] would give a folder.
    public boolean present() {
        var folder = chosen().orElseGet(this::packaged);
        return file(folder, "llama").isPresent();
    }

    /// Our folder for what can be made or fetched again; its name does not depend on the working directory.
    public Path cache() {
        var xdg = environment.apply("XDG_CACHE_HOME");
        if (xdg != null && xdg.startsWith("/")) {
            return Path.of(xdg, "gatehouse");
        }
        var home = environment.apply("HOME");
        var user = properties.apply("user.home");
        var base = home != null && !home.isBlank() ? home : user == null ? "." : user;
        return Path.of(base, ".cache", "gatehouse");
    }

    /// The file of the library `name` in `folder`, whatever version stands in its file name.
    static Optional<Path> file(Path folder, String name) {
        var pattern = Pattern.compile(
                "(lib)?" + Pattern.quote(name) + "(\\.[a-z]+)?(\\.v?[0-9.]+)?\\.(so|dylib|dll)(\\.[0-9.]+)?");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file ->
                            pattern.matcher(file.getFileName().toString()).matches())
                    .min(Comparator.comparingInt((Path file) -> file.toString().length())
                            .thenComparing(Comparator.naturalOrder()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> chosen() {
        var property = properties.apply(PROPERTY);
        var value = property == null || property.isBlank() ? environment.apply(VARIABLE) : property;
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
    }

    private Path packaged() {
        var system = properties.apply("os.name");
        var mac = system != null && system.toLowerCase(Locale.ROOT).startsWith("mac");
        return cache().resolve("llama").resolve(mac ? VERSION_MAC : VERSION);
    }
}
