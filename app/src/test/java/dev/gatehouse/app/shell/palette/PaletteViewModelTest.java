package dev.gatehouse.app.shell.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final List<String> ran = new ArrayList<>();
    private final PaletteViewModel palette = new PaletteViewModel(() -> List.of(
            item("Commands", "Revoke key"),
            item("Commands", "Rotate key"),
            item("Go to", "Overview"),
            item("Go to", "Releases")));

    @Test
    void offersEverythingBeforeAnythingIsTyped() {
        assertThat(titles()).containsExactly("Revoke key", "Rotate key", "Overview", "Releases");
    }

    @Test
    void fewLettersFindWordBeginningsFirst() {
        // When
        palette.typed().set("rk");
        // Then
        assertThat(titles()).containsExactly("Revoke key", "Rotate key");
    }

    @Test
    void bestGroupComesFirst() {
        // When
        palette.typed().set("rel");
        // Then
        assertThat(titles().getFirst()).isEqualTo("Releases");
    }

    @Test
    void arrowsGoRoundAndEnterRuns() {
        // When
        palette.previous();
        palette.run();
        palette.next();
        palette.run();
        // Then
        assertThat(ran).containsExactly("Releases", "Revoke key");
    }

    @Test
    void whatDoesNotFitRunsNothing() {
        // When
        palette.typed().set("zzz");
        palette.run();
        // Then
        assertThat(titles()).isEmpty();
        assertThat(ran).isEmpty();
    }

    private List<String> titles() {
        return palette.found().stream().map(PaletteItem::title).toList();
    }

    private PaletteItem item(String group, String title) {
        return new PaletteItem(group, title, "", "fth-circle", "", () -> ran.add(title));
    }
}
