package dev.gatehouse.engine.runtime.llama.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.engine.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFolderTest {
    @TempDir
    Path folder;

    @Test
    void prefersTheFolderThatTheUserNames() throws IOException {
        // Given
        libraries(folder);
        // When
        var byProperty = new LibraryFolder(
                Map.of(LibraryFolder.PROPERTY, folder.toString())::get, Map.<String, String>of()::get);
        var byVariable = new LibraryFolder(
                Map.<String, String>of()::get, Map.of(LibraryFolder.VARIABLE, folder.toString())::get);
        // Then
        assertThat(byProperty.require()).isEqualTo(folder);
        assertThat(byVariable.require()).isEqualTo(folder);
    }

    @Test
    void elseTakesTheProjectsCacheFolder() throws IOException {
        var cache = folder.resolve("gatehouse/llama/" + LibraryFolder.VERSION);
        libraries(Files.createDirectories(cache));
        assertThat(underXdg().require()).isEqualTo(cache);
        assertThat(underXdg().present()).isTrue();
    }

    @Test
    void computesTheCacheFolderFromTheHomeWhenXdgIsNotSet() {
        var home = new LibraryFolder(Map.of("user.home", "/account")::get, Map.of("HOME", "/home/a")::get);
        var homeless = new LibraryFolder(Map.of("user.home", "/account")::get, Map.of("HOME", "")::get);
        assertThat(home.cache()).isEqualTo(Path.of("/home/a/.cache/gatehouse"));
        assertThat(homeless.cache()).isEqualTo(Path.of("/account/.cache/gatehouse"));
    }

    @Test
    void saysHowToGetALibraryThatIsNotThere() {
        assertThat(underXdg().present()).isFalse();
        assertThatThrownBy(() -> underXdg().require()).isInstanceOfSatisfying(ModelException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("llama.library-missing");
            assertThat(refusal.getMessage()).contains(folder.toString(), "scripts/fetch-llama", LibraryFolder.VARIABLE);
        });
    }

    @Test
    void saysThatTheFolderOfTheUserHasNoLibrary() {
        var named = new LibraryFolder(
                Map.of(LibraryFolder.PROPERTY, folder.toString())::get, Map.<String, String>of()::get);
        assertThatThrownBy(named::require)
                .hasMessageContaining("does not hold the libraries")
                .hasMessageContaining(LibraryFolder.VARIABLE);
    }

    @Test
    void refusesALibraryThatIsNone() throws IOException {
        Files.writeString(folder.resolve("libggml-base.so"), "not a library");
        libraries(folder);
        var named = new LibraryFolder(
                Map.of(LibraryFolder.PROPERTY, folder.toString())::get, Map.<String, String>of()::get);
        assertThatThrownBy(() -> LlamaLibrary.load(named)).isInstanceOfSatisfying(ModelException.class, refusal -> {
            // Another test of this process may have loaded the real one before.
            assertThat(refusal.code()).isIn("llama.library-incompatible", "llama.library-changed");
            assertThat(refusal.getMessage()).contains(folder.toString());
        });
    }

    @Test
    void knowsTheFileNamesOfEverySystem() throws IOException {
        for (var name :
                new String[] {"libllama-common.so", "libllama.metal.v0.4.0.dylib", "libggml-cpu-x64.so", "libggml.so.0"
                }) {
            Files.createFile(folder.resolve(name));
        }
        assertThat(LibraryFolder.file(folder, "llama")).hasValue(folder.resolve("libllama.metal.v0.4.0.dylib"));
        assertThat(LibraryFolder.file(folder, "ggml")).hasValue(folder.resolve("libggml.so.0"));
        assertThat(LibraryFolder.file(folder, "ggml-base")).isEmpty();
    }

    @Test
    void agreesWithTheScriptThatFetchesTheLibrary() throws IOException {
        var script = Files.readString(Path.of("..", "scripts", "fetch-llama"));
        assertThat(script)
                .contains("package=linux-x64 version=" + LibraryFolder.VERSION)
                .contains("package=linux-arm64 version=" + LibraryFolder.VERSION)
                .contains("package=mac-arm64-metal version=" + LibraryFolder.VERSION_MAC);
    }

    private LibraryFolder underXdg() {
        return new LibraryFolder(Map.of("os.name", "Linux")::get, Map.of("XDG_CACHE_HOME", folder.toString())::get);
    }

    private static void libraries(Path folder) throws IOException {
        for (var name : new String[] {"libggml-base.so", "libggml.v0.5.0.so", "libllama.v0.5.0.so"}) {
            var file = folder.resolve(name);
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
        }
    }
}
