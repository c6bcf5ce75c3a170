package dev.gatehouse.engine.control;

import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.engine.spi.GuardProvider;
import dev.gatehouse.engine.spi.Limit;
import dev.gatehouse.engine.spi.LimitProvider;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.spi.ControlKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/// The kinds of control on the class path, and the opening of their rooms.
public final class InstalledKinds {
    private static final Comparator<ControlKind> IN_ORDER =
            Comparator.comparing(ControlKind::section).thenComparing(ControlKind::order);
    private final List<ControlKind> kinds;

    private InstalledKinds(List<ControlKind> kinds) {
        this.kinds =
                kinds.stream().sorted(IN_ORDER.thenComparing(ControlKind::kind)).toList();
    }

    /// Everything that `ServiceLoader` finds.
    public static InstalledKinds load() {
        return of(ServiceLoader.load(ControlKind.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /// Exactly these.
    public static InstalledKinds of(List<ControlKind> kinds) {
        return new InstalledKinds(kinds);
    }

    /// All of them, in the order in which they run.
    public List<ControlKind> all() {
        return kinds;
    }

    /// Opens the guards among `controls`, in the order in which they run.
    ///
    /// @throws UnusableControl when a control's kind is not installed or its settings make no sense
    public List<Slot<Guard>> guards(List<Control> controls) {
        return open(controls, GuardProvider.class, (provider, control) -> provider.open(control), Guard::close);
    }

    /// Opens the limits among `controls`, in the order in which they run.
    ///
    /// @throws UnusableControl when a control's kind is not installed or its settings make no sense
    public List<Slot<Limit>> limits(List<Control> controls) {
        return open(controls, LimitProvider.class, (provider, control) -> provider.open(control), _ -> {});
    }

    private <P extends ControlKind, T> List<Slot<T>> open(
            List<Control> controls, Class<P> type, Opener<P, T> opener, Closer<T> closer) {
        var slots = new ArrayList<Slot<T>>();
        try {
            for (Control control : controls) {
                if (type.isInstance(kindOf(control))) {
                    P provider = type.cast(kindOf(control));
                    slots.add(new Slot<>(
                            control, provider, control.mode() == Mode.OFF ? null : room(control, provider, opener)));
                }
            }
        } catch (RuntimeException failed) {
            for (Slot<T> slot : slots) {
                T room = slot.room();
                if (room != null) {
                    closer.close(room);
                }
            }
            throw failed;
        }
        slots.sort(Comparator.comparing(Slot::kind, IN_ORDER));
        return List.copyOf(slots);
    }

    private static <P, T> T room(Control control, P provider, Opener<P, T> opener) {
        try {
            return opener.open(provider, control);
        } catch (IllegalArgumentException wrong) {
            throw new UnusableControl(
                    "control.settings",
                    "control \"" + control.id() + "\" cannot be used: " + wrong.getMessage()
                            + "; correct its settings in the policy",
                    wrong);
        }
    }

    private ControlKind kindOf(Control control) {
        return kinds.stream()
                .filter(each -> each.kind().equals(control.kind()))
                .findFirst()
                .orElseThrow(() -> new UnusableControl(
                        "control.unknown-kind",
                        "control \"" + control.id() + "\" is of the kind \"" + control.kind()
                                + "\", which is not installed; installed are " + names(),
                        null));
    }

    private String names() {
        return String.join(", ", kinds.stream().map(ControlKind::kind).sorted().toList());
    }

    private interface Opener<P, T> {
        T open(P provider, Control control);
    }

    private interface Closer<T> {
        void close(T room);
    }
}
