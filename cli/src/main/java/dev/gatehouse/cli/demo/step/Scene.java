package dev.gatehouse.cli.demo.step;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.gateway.RunningGateway;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.trust.apikey.ApiKey;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.base.Subscription;
import dev.gatehouse.workbench.releases.Release;
import dev.gatehouse.workbench.traffic.TrafficRow;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// What the steps have set up so far. One thread; only traffic arrives on others. Closing takes everything down again.
public final class Scene implements AutoCloseable {
    /// The id of the demonstration's gateway.
    static final String BACKEND = "demo";

    /// The role of the demonstration's caller.
    static final String ROLE = "app";

    private final Path folder;
    private final Surroundings surroundings;
    private final Deque<Subscription> toClose = new ArrayDeque<>();
    private final List<TrafficRow> traffic = new CopyOnWriteArrayList<>();
    private final List<ApiReply> calls = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private @Nullable Workspace workspace;
    private @Nullable RunningGateway gateway;
    private char @Nullable [] key;

    /// @param folder for the workspace and the gateway; made by the caller, who also removes it
    public Scene(Path folder, Surroundings surroundings) {
        this.folder = folder;
        this.surroundings = surroundings;
    }

    Path folder() {
        return folder;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Workspace workspace() {
        return required(workspace, "workspace");
    }

    void opened(Workspace opened) {
        workspace = opened;
        toClose.push(opened::close);
    }

    RunningGateway gateway() {
        return required(gateway, "gateway");
    }

    void started(RunningGateway started) {
        gateway = started;
        toClose.push(started::close);
        var live = workspace().traffic();
        toClose.push(live.listen(traffic::addAll));
        toClose.push(live.follow());
    }

    /// The caller's key; not to be changed.
    char[] key() {
        return required(key, "key");
    }

    void handedOut(ApiKey made) {
        try (made) {
            key = made.reveal();
        }
    }

    PolicySet policy() {
        return workspace().drafts().policy();
    }

    /// The model that callers ask.
    String model() {
        return policy().models().getFirst().id();
    }

    /// A client that calls the gateway, with the key or without one.
    ApiClient client() {
        return new ApiClient(gateway(), model(), surroundings.clock());
    }

    /// What has come in live so far.
    List<TrafficRow> traffic() {
        return traffic;
    }

    /// The calls that were answered, in their order.
    List<ApiReply> calls() {
        return calls;
    }

    /// The releases that were made for the demonstration's gateway, in their order.
    List<Release> releases() {
        return releases;
    }

    @Override
    public void close() {
        if (key != null) {
            Arrays.fill(key, '\0');
        }
        while (!toClose.isEmpty()) {
            toClose.pop().close();
        }
    }

    private static <T> T required(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalStateException("the " + name + " is not there yet");
        }
        return part;
    }
}
