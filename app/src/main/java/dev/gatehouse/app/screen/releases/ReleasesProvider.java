package dev.gatehouse.app.screen.releases;

import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.ScreenGroup;
import dev.gatehouse.app.spi.ScreenProvider;

/// What will change in the world if I sign, and is every backend running what we signed?
public final class ReleasesProvider implements ScreenProvider {
    @Override
    public String id() {
        return "releases";
    }

    @Override
    public ScreenGroup group() {
        return ScreenGroup.RUN;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String icon() {
        return "fth-send";
    }

    @Override
    public Screen create(ScreenContext context) {
        return new ReleasesScreen(context);
    }
}
