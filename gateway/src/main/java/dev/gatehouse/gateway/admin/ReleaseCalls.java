package dev.gatehouse.gateway.admin;

import dev.gatehouse.gateway.http.HttpCall;
import dev.gatehouse.gateway.http.HttpReply;
import dev.gatehouse.gateway.release.ReleaseDesk;
import dev.gatehouse.gateway.release.Upload;
import dev.gatehouse.policy.json.StatusJson;
import dev.gatehouse.policy.traffic.GatewayStatus;
import java.util.function.Supplier;

/// Takes a release in and gives the one in force back.
final class ReleaseCalls {
    private static final int LARGEST = 16 << 20;
    private final ReleaseDesk desk;
    private final Supplier<GatewayStatus> status;

    ReleaseCalls(ReleaseDesk desk, Supplier<GatewayStatus> status) {
        this.desk = desk;
        this.status = status;
    }

    void put(HttpCall call, HttpReply reply) {
        if (call.contentLength().isEmpty()) {
            AdminPlane.refuse(reply, 411, "request.length", "Send the release with its content-length.");
            return;
        }
        switch (desk.upload(call.body(LARGEST))) {
            case Upload.InForce(var sha256) ->
                reply.header("etag", quoted(sha256)).send(200, AdminPlane.JSON, StatusJson.write(status.get()));
            case Upload.Refused(var code, var sentence) -> AdminPlane.refuse(reply, status(code), code, sentence);
        }
    }

    void get(HttpCall call, HttpReply reply) {
        var inForce = desk.inForce();
        if (inForce.isEmpty()) {
            AdminPlane.refuse(reply, 404, "release.none", "No release was ever put in force on this gateway.");
            return;
        }
        var etag = quoted(inForce.get().sha256());
        reply.header("gatehouse-release", Long.toString(inForce.get().version()));
        if (!inForce.get().sha256().isEmpty()
                && call.header("if-none-match").filter(etag::equals).isPresent()) {
            reply.header("etag", etag).send(304, "", new byte[0]);
            return;
        }
        desk.bundle()
                .ifPresentOrElse(
                        bytes -> reply.header("etag", etag).send(200, "application/zip", bytes),
                        () -> AdminPlane.refuse(
                                reply,
                                404,
                                "release.bundle-lost",
                                "The release in force is whole, but its bundle was damaged on the gateway's disk; upload it again."));
    }

    private static int status(String code) {
        return switch (code) {
            case "release.older", "release.foreign", "release.stale" -> 409;
            case "release.oversized" -> 413;
            case "release.no-space" -> 507;
            default -> 422;
        };
    }

    private static String quoted(String sha256) {
        return "\"" + sha256 + "\"";
    }
}
