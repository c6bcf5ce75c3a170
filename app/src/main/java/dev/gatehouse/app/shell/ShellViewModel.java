package dev.gatehouse.app.shell;

import dev.gatehouse.app.kit.format.Sizes;
import dev.gatehouse.app.spi.Navigator;
import dev.gatehouse.app.spi.ScreenProvider;
import dev.gatehouse.app.spi.Tasks;
import dev.gatehouse.app.text.Texts;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/// What the frame shows and where it is; knows which screens exist and which one is open.
public final class ShellViewModel implements Navigator {
    /// A screen asked for, and the place within it.
    public record Address(String screen, String place) {}

    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Comparator<ScreenProvider> SIDEBAR_ORDER =
            Comparator.comparing(ScreenProvider::group).thenComparingInt(ScreenProvider::order);

    private final List<ScreenProvider> screens;
    private final Tasks tasks;
    private final ShellPort port;
    private final Texts texts = Texts.beside(ShellViewModel.class);
    private final ReadOnlyObjectWrapper<Address> address = new ReadOnlyObjectWrapper<>(new Address("", ""));
    private final ReadOnlyObjectWrapper<ShellStatus> status = new ReadOnlyObjectWrapper<>(ShellStatus.unknown());
    private final ReadOnlyStringWrapper draft = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper backends = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper device = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper testBytes = new ReadOnlyStringWrapper("");

    public ShellViewModel(List<ScreenProvider> screens, Tasks tasks, ShellPort port) {
        this.screens = screens.stream().sorted(SIDEBAR_ORDER).toList();
        this.tasks = tasks;
        this.port = port;
        show(ShellStatus.unknown());
    }

    /// All screens in the order of the sidebar.
    public List<ScreenProvider> screens() {
        return screens;
    }

    /// Which screen is open; an empty screen before the first one.
    public ReadOnlyObjectProperty<Address> address() {
        return address.getReadOnlyProperty();
    }

    /// The facts as last read.
    public ReadOnlyObjectProperty<ShellStatus> status() {
        return status.getReadOnlyProperty();
    }

    /// How much the draft differs, in words; empty when it equals the release.
    public ReadOnlyStringProperty draft() {
        return draft.getReadOnlyProperty();
    }

    /// How many backends are in sync, in words; empty while there is none.
    public ReadOnlyStringProperty backends() {
        return backends.getReadOnlyProperty();
    }

    /// The device and its memory, in words; empty while unknown.
    public ReadOnlyStringProperty device() {
        return device.getReadOnlyProperty();
    }

    /// What tests have sent off this machine, in words; empty while nobody counts it.
    public ReadOnlyStringProperty testBytes() {
        return testBytes.getReadOnlyProperty();
    }

    /// Reads the facts now and then until the subscription ends.
    public Subscription start() {
        return tasks.every(PERIOD, progress -> port.read(), this::show, failure -> {});
    }

    /// Reads the facts once more, soon: after something that changed them.
    public void refresh() {
        tasks.load(progress -> port.read()).onSuccess(this::show).onFailure(failure -> {});
    }

    /// The screen with this id.
    public Optional<ScreenProvider> find(String screen) {
        return screens.stream().filter(one -> one.id().equals(screen)).findFirst();
    }

    @Override
    public void open(String screen, String place) {
        if (knows(screen)) {
            address.set(new Address(screen, place));
        }
    }

    @Override
    public boolean knows(String screen) {
        return find(screen).isPresent();
    }

    private void show(ShellStatus now) {
        status.set(now);
        draft.set(now.draftChanges() == 0 ? "" : draftWords(now.draftChanges()));
        backends.set(now.backends()
                .map(some -> texts.get("shell.backends", some.inSync(), some.total()))
                .orElse(""));
        device.set(now.device().map(this::deviceWords).orElse(""));
        testBytes.set(
                now.testBytes().isPresent()
                        ? texts.get(
                                "shell.testBytes", Sizes.bytes(now.testBytes().getAsLong()))
                        : "");
    }

    private String draftWords(int changes) {
        return changes == 1 ? texts.get("shell.draft.one") : texts.get("shell.draft.many", changes);
    }

    private String deviceWords(ShellStatus.Device some) {
        return some.total() == 0
                ? some.name()
                : texts.get("shell.device", some.name(), Sizes.bytes(some.used()), Sizes.bytes(some.total()));
    }
}
