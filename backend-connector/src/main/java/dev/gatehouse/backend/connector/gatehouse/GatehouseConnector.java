package dev.gatehouse.backend.connector.gatehouse;

import dev.gatehouse.backend.answer.Answer;
import dev.gatehouse.backend.answer.EventBatch;
import dev.gatehouse.backend.answer.ReadBack;
import dev.gatehouse.backend.answer.Target;
import dev.gatehouse.backend.http.HttpAnswer;
import dev.gatehouse.backend.http.PinnedHttp;
import dev.gatehouse.backend.json.RefusalJson;
import dev.gatehouse.backend.spi.Connector;
import dev.gatehouse.policy.json.JsonRefusedException;
import dev.gatehouse.policy.json.StatusJson;
import dev.gatehouse.policy.json.TrafficJson;
import dev.gatehouse.policy.traffic.GatewayStatus;
import dev.gatehouse.policy.traffic.TrafficEvent;
import dev.gatehouse.trust.ReleaseBundle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// Speaks to one gateway's admin plane.
final class GatehouseConnector implements Connector {
    private static final Duration SHORT = Duration.ZERO;
    /// A gateway loads guard models before it answers.
    private static final Duration COMPILING = Duration.ofSeconds(110);

    private final Target target;
    private final PinnedHttp http;

    GatehouseConnector(Target target, PinnedHttp http) {
        this.target = target;
        this.http = http;
    }

    @Override
    public Answer<GatewayStatus> status() {
        return http.get("/admin/v1/status", SHORT).then(answer -> read(answer, this::readStatus));
    }

    @Override
    public Answer<GatewayStatus> push(ReleaseBundle bundle) {
        return http.put("/admin/v1/release", "application/zip", bundle.bytes(), COMPILING)
                .then(answer -> read(answer, this::readStatus));
    }

    @Override
    public Answer<ReadBack> readBack() {
        return http.get("/admin/v1/release", SHORT).then(answer -> {
            if (answer.status() == 404 && refusal(answer).code().equals("release.none")) {
                return whole(answer, new ReadBack.Nothing());
            }
            return read(
                    answer,
                    good -> new ReadBack.InForce(number(good, "gatehouse-release"), ReleaseBundle.of(good.body())));
        });
    }

    @Override
    public Answer<EventBatch> events(long after, int limit, Duration wait) {
        String query = "?after=" + after + "&limit=" + limit + "&wait=" + wait.toSeconds();
        return http.get("/admin/v1/events" + query, wait).then(answer -> read(answer, GatehouseConnector::readEvents));
    }

    @Override
    public void close() {
        http.close();
    }

    private GatewayStatus readStatus(HttpAnswer answer) {
        return StatusJson.read(answer.body());
    }

    private static EventBatch readEvents(HttpAnswer answer) {
        List<TrafficEvent> events = new String(answer.body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(TrafficJson::read)
                .toList();
        return new EventBatch(
                answer.header("gatehouse-log").orElse(""),
                events,
                number(answer, "gatehouse-first-sequence"),
                number(answer, "gatehouse-last-sequence"));
    }

    private <T> Answer<T> read(HttpAnswer answer, Function<HttpAnswer, T> reader) {
        if (answer.status() != 200) {
            RefusalJson refusal = refusal(answer);
            return new Answer.Refused<>(refusal.code(), refusal.message());
        }
        try {
            return whole(answer, reader.apply(answer));
        } catch (JsonRefusedException | NumberFormatException e) {
            return new Answer.Unreachable<>(
                    "backend.not-understood",
                    target.backend() + " at " + target.admin() + " answered something that this version does not"
                            + " understand (" + e.getMessage() + "). Update the older of the two.");
        }
    }

    /// A gateway names itself in every answer; another name means that the registered address leads elsewhere.
    private <T> Answer<T> whole(HttpAnswer answer, T value) {
        String name = answer.header("gatehouse-backend").orElse("");
        if (!name.equals(target.backend())) {
            return new Answer.Unreachable<>(
                    "backend.other-id",
                    "The gateway at " + target.admin() + " calls itself \"" + name + "\", not \"" + target.backend()
                            + "\". Correct the address or the id of the backend.");
        }
        return new Answer.Given<>(value);
    }

    private RefusalJson refusal(HttpAnswer answer) {
        return RefusalJson.read(answer.body())
                .orElseGet(() -> new RefusalJson(
                        "backend.http-" + answer.status(),
                        target.backend() + " at " + target.admin() + " answered HTTP " + answer.status()
                                + " without saying why. Check that this is the gateway's admin port."));
    }

    private static long number(HttpAnswer answer, String header) {
        return Long.parseLong(answer.header(header).orElse("0"));
    }
}
