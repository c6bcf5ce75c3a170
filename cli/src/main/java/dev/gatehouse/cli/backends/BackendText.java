package dev.gatehouse.cli.backends;

import dev.gatehouse.cli.command.Words;
import dev.gatehouse.workbench.backends.Backend;
import dev.gatehouse.workbench.backends.BackendState;
import dev.gatehouse.workbench.backends.BackendView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a backend looks.
final class BackendText {
    private BackendText() {}

    static Map<String, Object> object(Backend backend) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", backend.id());
        object.put("connector", backend.connector());
        object.put("environment", backend.environment().word());
        object.put("admin", backend.admin().toString());
        return object;
    }

    static Map<String, Object> object(BackendView view) {
        var object = object(view.backend());
        switch (view.state()) {
            case BackendState.Unknown() -> object.put("state", "unknown");
            case BackendState.InSync(var facts, var asked) -> {
                object.put("state", "in-sync");
                facts(object, facts);
                object.put("asked", asked.toString());
            }
            case BackendState.OutOfSync(var facts, var expected, var asked) -> {
                object.put("state", "out-of-sync");
                object.put("expected", expected);
                facts(object, facts);
                object.put("asked", asked.toString());
            }
            case BackendState.Broken(var code, var sentence, var since, var asked) -> {
                object.put("state", "broken");
                object.put("code", code);
                object.put("message", sentence);
                object.put("since", since.toString());
                object.put("asked", asked.toString());
            }
        }
        return object;
    }

    private static void facts(Map<String, Object> object, BackendState.Facts facts) {
        object.put("release", facts.version());
        object.put("sha256", facts.bundleSha256());
        object.put("inForceSince", facts.inForceSince().toString());
        object.put("engine", facts.engineVersion());
        object.put("lastEvent", facts.lastEvent());
        object.put("lastRefusal", facts.lastRefusal());
    }

    static final List<String> HEADER = List.of("BACKEND", "ENVIRONMENT", "STATE", "RELEASE", "EVENTS", "REMARK");

    static List<String> row(BackendView view) {
        var id = view.backend().id();
        var environment = view.backend().environment().word();
        return switch (view.state()) {
            case BackendState.Unknown() -> List.of(id, environment, "unknown", "", "", "not asked yet");
            case BackendState.InSync same ->
                row(id, environment, "in sync", same.facts(), same.facts().lastRefusal());
            case BackendState.OutOfSync other ->
                row(
                        id,
                        environment,
                        "out of sync",
                        other.facts(),
                        other.expectedVersion() == 0
                                ? "nothing was released here yet"
                                : "the newest is v" + other.expectedVersion());
            case BackendState.Broken broken ->
                List.of(id, environment, "broken", "", "", broken.sentence() + " [" + broken.code() + "]");
        };
    }

    private static List<String> row(
            String id, String environment, String state, BackendState.Facts facts, String remark) {
        return List.of(
                id,
                environment,
                state,
                facts.version() == 0 ? "none" : "v" + facts.version() + " " + Words.digest(facts.bundleSha256()),
                Long.toString(facts.lastEvent()),
                remark);
    }
}
