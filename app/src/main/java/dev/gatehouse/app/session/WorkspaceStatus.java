package dev.gatehouse.app.session;

import dev.gatehouse.app.shell.ShellPort;
import dev.gatehouse.app.shell.ShellStatus;
import dev.gatehouse.engine.model.Device;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.backends.BackendState;
import dev.gatehouse.workbench.backends.BackendView;
import dev.gatehouse.workbench.keys.KeyView;
import dev.gatehouse.workbench.releases.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What the frame shows of a workspace. Called by one thread at a time.
final class WorkspaceStatus implements ShellPort {
    private static final Duration DEVICE_AGE = Duration.ofSeconds(10);

    private final Workspace workspace;
    private final String name;
    private Compared compared = new Compared(-1, -1, 0);
    private Environment environment = Environment.DEV;
    private Optional<ShellStatus.Device> device = Optional.empty();
    private Instant deviceRead = Instant.MIN;

    /// How many changes a draft has against a release: told anew only when one of them is another.
    private record Compared(long draft, long release, int changes) {}

    WorkspaceStatus(Workspace workspace, String name) {
        this.workspace = workspace;
        this.name = name;
    }

    @Override
    public ShellStatus read() {
        workspace.drafts().current().policy().map(PolicySet::environment).ifPresent(now -> environment = now);
        return new ShellStatus(
                name,
                environment(environment),
                Optional.empty(),
                changes(),
                backends(),
                device(),
                OptionalLong.empty());
    }

    private int changes() {
        long draft = workspace.drafts().current().number();
        long release = workspace.releases().latest().map(Release::version).orElse(0L);
        if (compared.draft != draft || compared.release != release) {
            compared = new Compared(draft, release, workspace.drafts().view().changes());
        }
        long keys = workspace.keys().list().stream()
                .filter(key -> key.standing() != KeyView.Standing.RELEASED)
                .count();
        return compared.changes + (int) keys;
    }

    private Optional<ShellStatus.Backends> backends() {
        List<BackendView> all = workspace.backends().list();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        long inSync = all.stream()
                .filter(one -> one.state() instanceof BackendState.InSync)
                .count();
        return Optional.of(new ShellStatus.Backends((int) inSync, all.size()));
    }

    private Optional<ShellStatus.Device> device() {
        Instant now = Instant.now();
        if (deviceRead.equals(Instant.MIN) || Duration.between(deviceRead, now).compareTo(DEVICE_AGE) > 0) {
            deviceRead = now;
            device = workspace.playground().devices().stream().findFirst().map(WorkspaceStatus::device);
        }
        return device;
    }

    /// A runtime that says that all of its memory is free does not know.
    private static ShellStatus.Device device(Device first) {
        boolean known = first.freeBytes() > 0 && first.freeBytes() < first.totalBytes();
        return known
                ? new ShellStatus.Device(first.title(), first.totalBytes() - first.freeBytes(), first.totalBytes())
                : new ShellStatus.Device(first.title(), 0, 0);
    }

    private static ShellStatus.Environment environment(Environment environment) {
        return switch (environment) {
            case DEV -> new ShellStatus.Environment("Dev", ShellStatus.Kind.DEVELOPMENT);
            case STAGING -> new ShellStatus.Environment("Staging", ShellStatus.Kind.STAGING);
            case PRODUCTION -> new ShellStatus.Environment("Production", ShellStatus.Kind.PRODUCTION);
        };
    }
}
