package dev.gatehouse.engine.runtime.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.engine.runtime.llama.gguf.GgufFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoModelTest {
    @TempDir
    Path cache;

    @Test
    void isLabelledPlainlyAsADemonstration() throws IOException {
        var file = GgufFile.read(new DemoModel(cache).file());
        assertThat(file.title()).isEqualTo("Gatehouse demonstration model");
        assertThat(file.metadata().get("general.description")).asString().contains("not for real use", "invented");
        assertThat(file.metadata()).containsEntry("general.license", "apache-2.0");
        assertThat(Files.size(file.path())).isLessThan(8 << 20);
    }

    @Test
    void replacesAChangedCopyInTheCache() throws IOException {
        // Given
        var file = new DemoModel(cache).file();
        var bytes = Files.readAllBytes(file);
        Files.writeString(file, "changed");
        // When
        new DemoModel(cache).file();
        // Then
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void saysWhatToDoWhenTheCacheCannotBeWritten() throws IOException {
        var blocked = Files.createFile(cache.resolve("file"));
        assertThatThrownBy(() -> new DemoModel(blocked).file())
                .isInstanceOfSatisfying(ModelException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("model.no-space");
                    assertThat(refusal.getMessage()).contains("XDG_CACHE_HOME");
                });
    }
}
