package dev.gatehouse.gateway.serving;

import dev.gatehouse.gateway.http.BodyTooLargeException;
import dev.gatehouse.gateway.http.CallerGoneException;
import dev.gatehouse.gateway.http.HttpCall;
import dev.gatehouse.gateway.http.HttpHandler;
import dev.gatehouse.gateway.http.HttpReply;
import dev.gatehouse.gateway.spi.Dialect;
import dev.gatehouse.gateway.spi.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sorts public requests by path: health, the models list and the chat calls of each dialect.
public final class PublicPlane implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PublicPlane.class);
    static final String JSON = "application/json";

    private final List<Dialect> dialects;
    private final ChatCalls chat;
    private final ModelsList models;
    private final Supplier<RequestIds.RequestId> ids;
    private final Clock clock;

    public PublicPlane(
            List<Dialect> dialects,
            ReleaseSource releases,
            FilterChain chain,
            int bodyLimit,
            RequestIds ids,
            Clock clock) {
        this.dialects = List.copyOf(dialects);
        this.chat = new ChatCalls(releases, chain, bodyLimit);
        this.models = new ModelsList(releases);
        this.ids = ids::next;
        this.clock = clock;
    }

    @Override
    public void handle(HttpCall call, HttpReply reply) {
        var incoming = new Incoming(call, reply, ids.get().text(), clock.instant(), System.nanoTime());
        reply.header("x-request-id", incoming.id())
                .header("strict-transport-security", "max-age=31536000")
                .header("x-content-type-options", "nosniff")
                .header("cache-control", "no-store");
        try {
            route(incoming);
        } catch (CallerGoneException gone) {
            LOG.debug("request {}: the caller hung up", incoming.id());
        } catch (BodyTooLargeException large) {
            refuse(
                    incoming,
                    new Refusal(413, "input.too-large", "The body has more than " + large.limit() + " bytes."));
        } catch (RuntimeException failed) {
            LOG.error("request {} failed", incoming.id(), failed);
            if (!reply.begun()) {
                refuse(
                        incoming,
                        new Refusal(500, "gateway.failure", "A fault of the gateway; its log has the details."));
            }
        }
    }

    private void route(Incoming incoming) {
        var path = incoming.call().path();
        if (path.equals("/healthz")) {
            health(incoming);
            return;
        }
        Optional<Dialect> chatDialect =
                dialects.stream().filter(each -> each.chatPath().equals(path)).findFirst();
        Optional<Dialect> modelsDialect =
                dialects.stream().filter(each -> each.modelsPath().equals(path)).findFirst();
        if (chatDialect.isPresent() && allows(incoming, "POST")) {
            chat.handle(incoming, chatDialect.get());
        } else if (modelsDialect.isPresent() && allows(incoming, "GET")) {
            models.handle(incoming, modelsDialect.get());
        } else if (chatDialect.isEmpty() && modelsDialect.isEmpty()) {
            refuse(incoming, new Refusal(404, "route.unknown", "This gateway serves no such path."));
        }
    }

    private boolean allows(Incoming incoming, String method) {
        if (incoming.call().method().equals(method)) {
            return true;
        }
        incoming.reply().header("allow", method);
        refuse(incoming, new Refusal(405, "route.method", "This path takes " + method + " only."));
        return false;
    }

    private static void health(Incoming incoming) {
        incoming.reply().send(200, JSON, "{\"status\":\"up\"}".getBytes(StandardCharsets.US_ASCII));
    }

    /// Refuses in the first dialect: callers that do not get as far as a path of another one read this one.
    private void refuse(Incoming incoming, Refusal refusal) {
        incoming.refuse(dialects.getFirst(), refusal);
    }
}
