package dev.gatehouse.gateway.admin;

import dev.gatehouse.gateway.events.EventLog;
import dev.gatehouse.gateway.http.HttpCall;
import dev.gatehouse.gateway.http.HttpReply;
import java.io.ByteArrayOutputStream;
import java.time.Duration;

/// Hands out events from where a reader stopped.
final class EventCalls {
    private static final int STANDARD_LIMIT = 500;
    private static final int LARGEST_LIMIT = 5000;
    private static final int LONGEST_WAIT_SECONDS = 30;
    private final EventLog log;

    EventCalls(EventLog log) {
        this.log = log;
    }

    void get(HttpCall call, HttpReply reply) {
        long after = number(call, "after", 0, 0, Long.MAX_VALUE - 1);
        int limit = (int) number(call, "limit", STANDARD_LIMIT, 1, LARGEST_LIMIT);
        long wait = number(call, "wait", 0, 0, LONGEST_WAIT_SECONDS);
        EventLog.Page page;
        try {
            page = log.read(after, limit, Duration.ofSeconds(wait));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            AdminPlane.refuse(reply, 503, "gateway.stopping", "The gateway is being stopped.");
            return;
        }
        var body = new ByteArrayOutputStream();
        for (var event : page.events()) {
            body.writeBytes(event);
            body.write('\n');
        }
        reply.header("gatehouse-first-sequence", Long.toString(page.first()))
                .header("gatehouse-last-sequence", Long.toString(page.last()))
                .header("gatehouse-log", log.id())
                .send(200, "application/x-ndjson", body.toByteArray());
    }

    private static long number(HttpCall call, String name, long standard, long least, long most) {
        var text = call.query(name);
        if (text.isEmpty()) {
            return standard;
        }
        try {
            long value = Long.parseLong(text.get());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException none) {
            // Told below, like a number out of range.
        }
        throw new ParameterException("\"" + name + "\" must be a whole number from " + least + " to " + most + ".");
    }
}
