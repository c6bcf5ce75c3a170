package dev.gatehouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.spi.ScreenProvider;
import dev.gatehouse.app.testing.Fx;
import dev.gatehouse.app.testing.MemoryClipboard;
import dev.gatehouse.app.testing.Png;
import dev.gatehouse.app.testing.SampleStatus;
import dev.gatehouse.app.testing.SampleWorkspace;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.edit.PolicyEdits;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.themes.GatehouseTheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the policies screen with a draft that differs from its release and with real scores, at the usual and
/// at the smallest size.
class PoliciesTourTest {
    private static final Path FOLDER = Path.of("target", "tour");

    @ParameterizedTest
    @CsvSource({"DARK, 1440, 900", "LIGHT, 1440, 900", "DARK, 1280, 760"})
    void showsWhatChangedAndHowTheGuardScores(GatehouseTheme theme, double width, double height) {
        // Given
        var sample = SampleWorkspace.released(SampleWorkspace.sampleText());
        sample.drafts().edit(changed(sample.drafts().current().source()), "Several");
        List<ScreenProvider> screens = ServiceLoader.load(ScreenProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(screen -> screen.id().equals("policies"))
                .toList();
        var console = Fx.call(() -> new Console(
                sample.workspace(),
                SampleWorkspace.noCalls(),
                screens,
                SampleStatus::full,
                new MemoryClipboard(),
                Clock.systemUTC(),
                theme));
        Scene scene = Fx.call(() -> console.scene(width, height));
        // When
        Button run = (Button) await(scene, "#score-run");
        Fx.run(run::fire);
        Node histogram = await(scene, "#score-histogram");
        Fx.settle();
        Fx.call(() -> scene.snapshot(null));
        Fx.settle();
        // Then
        assertThat(Fx.call(() -> scene.getRoot().lookupAll("#score-run"))).isEmpty();
        Png.write(
                Fx.call(() -> scene.snapshot(null)),
                FOLDER.resolve("policies-" + theme.id() + "-" + (int) width + ".png"));
        assertThat(histogram.getBoundsInParent().getWidth()).isGreaterThan(300);
        Fx.run(console::close);
    }

    private static PolicySource changed(PolicySource source) {
        var changed = PolicyEdits.setSetting(source, "injection", "threshold", SettingValue.Number.of(0.62));
        changed = PolicyEdits.setMode(changed, "secrets", Mode.MONITOR);
        return PolicyEdits.set(
                changed, "roles[batch].grants[0].actions", new SettingValue.Texts(List.of("infer", "embed")));
    }

    private static Node await(Scene scene, String selector) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (System.nanoTime() < end) {
            var found =
                    Fx.call(() -> java.util.Optional.ofNullable(scene.getRoot().lookup(selector)));
            if (found.isPresent()) {
                return found.get();
            }
            Fx.call(() -> scene.snapshot(null));
            Fx.settle();
        }
        throw new AssertionError("nothing is " + selector);
    }
}
