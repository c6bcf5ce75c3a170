package dev.gatehouse.app.screen.playground;

import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.ScreenGroup;
import dev.gatehouse.app.spi.ScreenProvider;

/// The Playground in the sidebar.
public final class PlaygroundProvider implements ScreenProvider {
    @Override
    public String id() {
        return "playground";
    }

    @Override
    public ScreenGroup group() {
        return ScreenGroup.TEST;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String icon() {
        return "fth-terminal";
    }

    @Override
    public Screen create(ScreenContext context) {
        var workspace = context.workspace();
        var model = new PlaygroundViewModel(
                workspace.drafts(),
                workspace.releases(),
                workspace.playground(),
                workspace.activity(),
                context.tasks(),
                System::nanoTime);
        return new PlaygroundView(model, context.navigator(), context.clipboard());
    }
}
