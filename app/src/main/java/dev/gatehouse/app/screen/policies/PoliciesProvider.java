package dev.gatehouse.app.screen.policies;

import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.ScreenGroup;
import dev.gatehouse.app.spi.ScreenProvider;

/// What happens to a request on a route, and what the draft changes about that.
public final class PoliciesProvider implements ScreenProvider {
    private static final int ORDER = 20;

    @Override
    public String id() {
        return "policies";
    }

    @Override
    public ScreenGroup group() {
        return ScreenGroup.DESIGN;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String icon() {
        return "fth-sliders";
    }

    @Override
    public Screen create(ScreenContext context) {
        return new PoliciesScreen(context);
    }
}
