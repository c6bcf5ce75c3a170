package dev.gatehouse.gateway.serving;

import dev.gatehouse.gateway.http.HttpCall;
import dev.gatehouse.gateway.http.HttpReply;
import dev.gatehouse.gateway.spi.Dialect;
import dev.gatehouse.gateway.spi.PresentedKey;
import dev.gatehouse.gateway.spi.Refusal;
import dev.gatehouse.gateway.spi.Turn.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One HTTP request with what the gateway gave it: an id and a time.
record Incoming(HttpCall call, HttpReply reply, String id, Instant at, long nanos) {

    Arrival arrival(Optional<PresentedKey> key) {
        return new Arrival(id, at, nanos, call.path(), key);
    }

    void refuse(Dialect dialect, Refusal refusal) {
        retryAfter(reply, refusal.retryAfter());
        if (refusal.status() == 401) {
            reply.header("www-authenticate", "Bearer");
        }
        reply.send(refusal.status(), PublicPlane.JSON, dialect.refusal(refusal));
    }

    private static void retryAfter(HttpReply reply, Duration wait) {
        if (wait.isPositive()) {
            reply.header(
                    "retry-after",
                    Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        }
    }
}
