package dev.gatehouse.gateway.admin;

import dev.gatehouse.gateway.events.EventLog;
import dev.gatehouse.gateway.http.BodyTooLargeException;
import dev.gatehouse.gateway.http.CallerGoneException;
import dev.gatehouse.gateway.http.HttpCall;
import dev.gatehouse.gateway.http.HttpHandler;
import dev.gatehouse.gateway.http.HttpReply;
import dev.gatehouse.gateway.json.RefusalJson;
import dev.gatehouse.gateway.release.ReleaseDesk;
import dev.gatehouse.policy.json.StatusJson;
import dev.gatehouse.policy.traffic.GatewayStatus;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sorts admin requests by path and method. Callers are already known by their certificate.
public final class AdminPlane implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(AdminPlane.class);
    static final String JSON = "application/json";

    private final Supplier<GatewayStatus> status;
    private final Supplier<String> ids;
    private final ReleaseCalls releases;
    private final EventCalls events;

    public AdminPlane(Supplier<GatewayStatus> status, ReleaseDesk desk, EventLog events, Supplier<String> ids) {
        this.status = status;
        this.ids = ids;
        this.releases = new ReleaseCalls(desk, status);
        this.events = new EventCalls(events);
    }

    @Override
    public void handle(HttpCall call, HttpReply reply) {
        var id = ids.get();
        reply.header("x-request-id", id)
                .header("gatehouse-backend", status.get().backendId())
                .header("cache-control", "no-store");
        try {
            route(call, reply);
        } catch (CallerGoneException gone) {
            LOG.debug("request {}: the administrator's client hung up", id);
        } catch (BodyTooLargeException large) {
            refuse(reply, 413, "release.oversized", "A release has at most " + large.limit() + " bytes.");
        } catch (ParameterException wrong) {
            refuse(reply, 400, "request.parameter", wrong.sentence());
        } catch (RuntimeException failed) {
            LOG.error("request {} failed", id, failed);
            if (!reply.begun()) {
                refuse(
                        reply,
                        500,
                        "gateway.failure",
                        "A fault of the gateway; its log has the details under " + id + ".");
            }
        }
    }

    private void route(HttpCall call, HttpReply reply) {
        switch (call.path()) {
            case "/admin/v1/status" -> {
                if (allows(call, reply, "GET")) {
                    reply.send(200, JSON, StatusJson.write(status.get()));
                }
            }
            case "/admin/v1/release" -> {
                if (call.method().equals("PUT")) {
                    releases.put(call, reply);
                } else if (allows(call, reply, "GET", "PUT")) {
                    releases.get(call, reply);
                }
            }
            case "/admin/v1/events" -> {
                if (allows(call, reply, "GET")) {
                    events.get(call, reply);
                }
            }
            default -> refuse(reply, 404, "request.path", "The admin plane has no such path.");
        }
    }

    private static boolean allows(HttpCall call, HttpReply reply, String... methods) {
        if (methods[0].equals(call.method())) {
            return true;
        }
        var allowed = String.join(", ", methods);
        reply.header("allow", allowed);
        refuse(reply, 405, "request.method", "This path takes " + allowed + " only.");
        return false;
    }

    static void refuse(HttpReply reply, int status, String code, String sentence) {
        reply.send(status, JSON, RefusalJson.write(code, sentence));
    }
}
