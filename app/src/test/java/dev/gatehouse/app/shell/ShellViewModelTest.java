package dev.gatehouse.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.ScreenGroup;
import dev.gatehouse.app.spi.ScreenProvider;
import dev.gatehouse.app.task.VirtualThreadTasks;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ShellViewModelTest {
    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final VirtualThreadTasks tasks = new VirtualThreadTasks(screen::add, failure -> {});
    private volatile ShellStatus facts = ShellStatus.unknown();
    private final ShellViewModel model = new ShellViewModel(
            List.of(
                    new Named("releases", ScreenGroup.RUN, 1),
                    new Named("policies", ScreenGroup.DESIGN, 2),
                    new Named("overview", ScreenGroup.DESIGN, 1)),
            tasks,
            () -> facts);

    @Test
    void ordersScreensByGroupAndPlace() {
        assertThat(model.screens()).extracting(ScreenProvider::id).containsExactly("overview", "policies", "releases");
    }

    @Test
    void opensOnlyScreensThatExist() {
        // When
        model.open("policies", "care-assistant");
        model.open("nowhere");
        // Then
        assertThat(model.address().get()).isEqualTo(new ShellViewModel.Address("policies", "care-assistant"));
        assertThat(model.knows("nowhere")).isFalse();
    }

    @Test
    void draftHasNoWordsWhenItEqualsTheRelease() throws Exception {
        // Given
        assertThat(model.draft().get()).isEmpty();
        // When
        read(status(1));
        // Then
        assertThat(model.draft().get()).isEqualTo("Draft: 1 change");
        read(status(3));
        assertThat(model.draft().get()).isEqualTo("Draft: 3 changes");
        read(status(0));
        assertThat(model.draft().get()).isEmpty();
    }

    @Test
    void writesBackendsDeviceAndBytesInWords() throws Exception {
        // When
        read(status(0));
        // Then
        assertThat(model.backends().get()).isEqualTo("Backends 3/4 in sync");
        assertThat(model.device().get()).isEqualTo("CPU · 1.0 GiB of 24 GiB");
        assertThat(model.testBytes().get()).isEqualTo("0 bytes sent by tests");
    }

    @Test
    void initialsAreAtMostTwo() {
        assertThat(new ShellStatus.Person("Ines van der Moreau", "").initials()).isEqualTo("IV");
        assertThat(new ShellStatus.Person("root", "").initials()).isEqualTo("R");
    }

    private void read(ShellStatus now) throws InterruptedException {
        facts = now;
        model.refresh();
        screen.take().run();
    }

    private static ShellStatus status(int changes) {
        return new ShellStatus(
                "Sandbox",
                new ShellStatus.Environment("Dev", ShellStatus.Kind.DEVELOPMENT),
                Optional.empty(),
                changes,
                Optional.of(new ShellStatus.Backends(3, 4)),
                Optional.of(new ShellStatus.Device("CPU", 1L << 30, 24L << 30)),
                OptionalLong.of(0));
    }

    private record Named(String id, ScreenGroup group, int order) implements ScreenProvider {
        @Override
        public String icon() {
            return "fth-circle";
        }

        @Override
        public String title() {
            return id;
        }

        @Override
        public Screen create(ScreenContext context) {
            throw new UnsupportedOperationException("no toolkit here");
        }
    }
}
