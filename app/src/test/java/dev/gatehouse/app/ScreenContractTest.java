package dev.gatehouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.spi.Command;
import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.spi.ScreenProvider;
import dev.gatehouse.app.testing.Fx;
import dev.gatehouse.app.testing.SampleContext;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.javafx.FontIcon;

/// What every screen promises, checked on all that the service loader finds.
class ScreenContractTest {
    static List<ScreenProvider> screens() {
        return ServiceLoader.load(ScreenProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @Test
    void noTwoScreensHaveTheSameIdOrPlace() {
        // Given
        var ids = new HashSet<String>();
        var places = new HashSet<String>();
        for (var screen : screens()) {
            // When, Then
            assertThat(ids.add(screen.id())).as(screen.id()).isTrue();
            assertThat(places.add(screen.group() + " " + screen.order()))
                    .as(screen.id())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void liesInItsOwnFolderWithTitleAndIcon(ScreenProvider provider) {
        assertThat(provider.id()).matches("[a-z]+");
        assertThat(provider.getClass().getPackageName()).isEqualTo("dev.gatehouse.app.screen." + provider.id());
        assertThat(provider.title()).isNotBlank();
        assertThat(Fx.call(() -> new FontIcon(provider.icon()).getIconLiteral()))
                .isEqualTo(provider.icon());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void canBeEnteredAndLeftAgainAndAgain(ScreenProvider provider) {
        // Given
        try (var sample = new SampleContext()) {
            Screen screen = Fx.call(() -> provider.create(sample.context()));
            var view = Fx.call(screen::view);
            for (int i = 0; i < 2; i++) {
                // When
                var stay = Fx.call(screen::enter);
                Fx.run(() -> screen.open("no-such-place"));
                Fx.settle();
                // Then
                assertThat(Fx.call(screen::view)).isSameAs(view);
                Fx.run(stay::unsubscribe);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void commandsAreNamedAfterTheScreenAndTheirKeysAreKeys(ScreenProvider provider) {
        // Given
        try (var sample = new SampleContext()) {
            Screen screen = Fx.call(() -> provider.create(sample.context()));
            // When
            List<Command> commands = Fx.call(screen::commands);
            // Then
            for (var command : commands) {
                assertThat(command.id()).startsWith(provider.id() + ".");
                assertThat(command.title()).isNotBlank();
                if (!command.keys().isEmpty()) {
                    assertThat(KeyCombination.valueOf(command.keys())).isNotNull();
                }
            }
        }
    }
}
