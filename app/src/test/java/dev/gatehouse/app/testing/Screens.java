package dev.gatehouse.app.testing;

import dev.gatehouse.app.spi.ScreenProvider;
import java.util.List;
import java.util.ServiceLoader;

/// The screens that a user has, and the sheet of components that only tests have.
public final class Screens {
    private static final String SHEET = "components";

    private Screens() {}

    /// The screens of the product, as the console finds them.
    public static List<ScreenProvider> ofTheProduct() {
        return all().stream().filter(screen -> !screen.id().equals(SHEET)).toList();
    }

    /// The sheet of components alone.
    public static List<ScreenProvider> sheet() {
        return all().stream().filter(screen -> screen.id().equals(SHEET)).toList();
    }

    private static List<ScreenProvider> all() {
        return ServiceLoader.load(ScreenProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
