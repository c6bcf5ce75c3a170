package dev.gatehouse.app.screen.overview;

import dev.gatehouse.app.screen.overview.facts.OverviewReader;
import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.ScreenGroup;
import dev.gatehouse.app.spi.ScreenProvider;

/// The Overview in the sidebar.
public final class OverviewProvider implements ScreenProvider {
    @Override
    public String id() {
        return "overview";
    }

    @Override
    public ScreenGroup group() {
        return ScreenGroup.DESIGN;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String icon() {
        return "fth-grid";
    }

    @Override
    public Screen create(ScreenContext context) {
        var workspace = context.workspace();
        var reader = new OverviewReader(
                new OverviewReader.Policies(workspace.drafts(), workspace.releases(), workspace.suites()),
                workspace.backends(),
                workspace.traffic(),
                workspace.activity(),
                context.clock());
        return new OverviewView(
                new OverviewViewModel(reader::read, context.tasks()),
                context.navigator(),
                context.clock().getZone());
    }
}
