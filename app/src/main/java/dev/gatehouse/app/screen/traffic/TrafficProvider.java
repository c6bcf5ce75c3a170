package dev.gatehouse.app.screen.traffic;

import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.ScreenGroup;
import dev.gatehouse.app.spi.ScreenProvider;

/// What is being refused right now, for whom, and why.
public final class TrafficProvider implements ScreenProvider {
    @Override
    public String id() {
        return "traffic";
    }

    @Override
    public ScreenGroup group() {
        return ScreenGroup.WATCH;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String icon() {
        return "fth-activity";
    }

    @Override
    public Screen create(ScreenContext context) {
        return new TrafficScreen(context);
    }
}
