package dev.gatehouse.app.screen.components;

import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.ScreenGroup;
import dev.gatehouse.app.spi.ScreenProvider;

/// The component sheet, in tests only.
public final class ComponentsProvider implements ScreenProvider {
    @Override
    public String id() {
        return "components";
    }

    @Override
    public ScreenGroup group() {
        return ScreenGroup.RUN;
    }

    @Override
    public int order() {
        return 99;
    }

    @Override
    public String icon() {
        return "fth-grid";
    }

    @Override
    public Screen create(ScreenContext context) {
        return new ComponentsScreen(context);
    }
}
