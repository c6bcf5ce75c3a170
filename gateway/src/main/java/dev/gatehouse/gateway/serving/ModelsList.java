package dev.gatehouse.gateway.serving;

import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.gateway.spi.Dialect;
import dev.gatehouse.gateway.spi.KeyCheck.Answer;
import dev.gatehouse.gateway.spi.PresentedKey;
import dev.gatehouse.gateway.spi.Refusal;
import dev.gatehouse.gateway.spi.ServedRelease;
import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.Route;
import java.util.List;
import java.util.Optional;

/// Tells a caller which models its role may use on the dialect's chat path.
final class ModelsList {
    private final ReleaseSource releases;

    ModelsList(ReleaseSource releases) {
        this.releases = releases;
    }

    void handle(Incoming incoming, Dialect dialect) {
        var loan = releases.lend();
        if (loan.isEmpty()) {
            incoming.refuse(dialect, NoRelease.REFUSAL);
            return;
        }
        var key = dialect.presentedKey(incoming.call()::header);
        try (var lent = loan.get()) {
            answer(incoming, dialect, key, lent.release());
        } finally {
            key.ifPresent(PresentedKey::wipe);
        }
    }

    private static void answer(Incoming incoming, Dialect dialect, Optional<PresentedKey> key, ServedRelease release) {
        var answer = key.map(release.keys()::check)
                .orElseGet(() -> new Answer.Rejected("auth.missing", "The models list needs an API key."));
        switch (answer) {
            case Answer.Holder(var caller) -> list(incoming, dialect, models(caller, dialect.chatPath(), release));
            case Answer.Rejected(var code, var sentence) -> {
                if (release.policy().identity().mode() == Mode.ENFORCE) {
                    incoming.refuse(dialect, new Refusal(401, code, sentence));
                } else {
                    list(incoming, dialect, onRoute(dialect.chatPath(), release));
                }
            }
        }
    }

    private static void list(Incoming incoming, Dialect dialect, List<String> ids) {
        incoming.reply().send(200, PublicPlane.JSON, dialect.models(ids, incoming.at()));
    }

    private static List<String> models(Caller.KeyHolder caller, String path, ServedRelease release) {
        var policy = release.policy();
        boolean mayUseRoute = policy.routeFor(path)
                .filter(route -> route.roles().contains(caller.role()))
                .isPresent();
        var role = policy.role(caller.role());
        return onRoute(path, release).stream()
                .filter(_ -> mayUseRoute)
                .filter(id -> role.stream().anyMatch(each -> each.may(id, Action.INFER) || each.may(id, Action.STREAM)))
                .toList();
    }

    private static List<String> onRoute(String path, ServedRelease release) {
        return release.policy().routeFor(path).map(Route::models).orElse(List.of());
    }
}
