package dev.gatehouse.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatehouse.backend.answer.Answer;
import dev.gatehouse.backend.answer.Capability;
import dev.gatehouse.backend.answer.EventBatch;
import dev.gatehouse.backend.answer.ReadBack;
import dev.gatehouse.backend.answer.Target;
import dev.gatehouse.backend.spi.Connector;
import dev.gatehouse.backend.spi.ConnectorProvider;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.policy.traffic.GatewayStatus;
import dev.gatehouse.policy.traffic.TrafficEvent;
import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.trust.tls.CertificatePin;
import dev.gatehouse.trust.tls.TlsIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every connector must do, whatever it speaks to. Rooms whose backend is not the admin plane of this test bring a
/// server of their own in their own tests.
class ConnectorContractTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final TlsIdentity CONSOLE = AdminPlane.identity("console");
    private static final ReleaseBundle BUNDLE = ReleaseBundle.of(new byte[] {80, 75, 3, 4, 9, 9});

    static Stream<ConnectorProvider> rooms() {
        return Connectors.installed().providers().stream();
    }

    @Test
    void kindsAreUniqueAndOpenable() {
        assertThat(Connectors.installed().kinds()).contains("gatehouse").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void whatIsPushedIsReadBackByteForByte(ConnectorProvider room) throws IOException {
        assumeTrue(room.capabilities().contains(Capability.READ_BACK));
        try (var plane = new AdminPlane("edge", CONSOLE);
                Connector connector = room.open(plane.target(CONSOLE), CLOCK)) {
            // Given
            assertThat(connector.readBack()).isEqualTo(new Answer.Given<>(new ReadBack.Nothing()));
            // When
            Answer<GatewayStatus> pushed = connector.push(BUNDLE);
            // Then
            assertThat(given(pushed).releaseDigest()).isEqualTo(BUNDLE.digest());
            assertThat(given(connector.readBack()))
                    .isInstanceOfSatisfying(
                            ReadBack.InForce.class,
                            read -> assertThat(read.bundle().bytes()).isEqualTo(BUNDLE.bytes()));
            assertThat(given(connector.status()).releaseVersion()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void refusalsPassThroughByName(ConnectorProvider room) throws IOException {
        try (var plane = new AdminPlane("edge", CONSOLE);
                Connector connector = room.open(plane.target(CONSOLE), CLOCK)) {
            // Given
            plane.refuse("507|release.no-space|The store is full.");
            // When, Then
            assertThat(connector.push(BUNDLE))
                    .isEqualTo(new Answer.Refused<>("release.no-space", "The store is full."));
            // Given
            plane.refuse("409|release.older|Version 2 is in force.");
            // When, Then
            assertThat(connector.push(BUNDLE))
                    .isEqualTo(new Answer.Refused<>("release.older", "Version 2 is in force."));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void eventsAreReadFromWhereTheReaderStopped(ConnectorProvider room) throws IOException {
        try (var plane = new AdminPlane("edge", CONSOLE);
                Connector connector = room.open(plane.target(CONSOLE), CLOCK)) {
            // Given
            plane.events.addAll(List.of(event(1), event(2), event(3)));
            // When
            EventBatch batch = given(connector.events(1, 1, Duration.ZERO));
            // Then
            assertThat(batch.events()).containsExactly(event(2));
            assertThat(batch.log()).isEqualTo("log-1");
            assertThat(batch.lastSequence()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void nobodyThereIsToldInASentence(ConnectorProvider room) throws IOException {
        // Given
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var target = new Target("edge", URI.create("https://127.0.0.1:" + free), CONSOLE.pin(), CONSOLE);
        try (Connector connector = room.open(target, CLOCK)) {
            // When, Then
            assertUnreachable(connector.status(), "backend.refused-connection", "Start the gateway");
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void anotherCertificateThanTheRegisteredOneIsRefused(ConnectorProvider room) throws IOException {
        try (var plane = new AdminPlane("edge", CONSOLE)) {
            // Given
            CertificatePin other = AdminPlane.identity("other").pin();
            try (Connector connector = room.open(new Target("edge", plane.address(), other, CONSOLE), CLOCK)) {
                // When, Then
                assertUnreachable(connector.push(BUNDLE), "backend.wrong-certificate", "Nothing was sent");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aGatewayThatDoesNotKnowThisConsoleIsToldApart(ConnectorProvider room) throws IOException {
        try (var plane = new AdminPlane("edge", AdminPlane.identity("another console"));
                Connector connector = room.open(plane.target(CONSOLE), CLOCK)) {
            // When, Then
            assertUnreachable(connector.status(), "backend.identity-refused", "adminCertificates");
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aGatewayWithAnotherIdIsNotTakenForThisOne(ConnectorProvider room) throws IOException {
        try (var plane = new AdminPlane("other", CONSOLE)) {
            var target = new Target("edge", plane.address(), plane.identity.pin(), CONSOLE);
            try (Connector connector = room.open(target, CLOCK)) {
                // When, Then
                assertUnreachable(connector.status(), "backend.other-id", "calls itself \"other\"");
            }
        }
    }

    private static void assertUnreachable(Answer<?> answer, String code, String words) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Unreachable.class, told -> {
            assertThat(told.code()).isEqualTo(code);
            assertThat(told.sentence()).contains(words);
        });
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(var value) -> value;
            case Answer.Refused<T>(var code, var sentence) -> throw new AssertionError(code + " " + sentence);
            case Answer.Unreachable<T>(var code, var sentence) -> throw new AssertionError(code + " " + sentence);
        };
    }

    private static TrafficEvent event(long sequence) {
        return new TrafficEvent(
                sequence,
                Instant.parse("2026-11-20T12:00:00Z"),
                "req-" + sequence,
                TrafficEvent.KeyRef.NONE,
                "chat",
                "demo-tiny",
                TrafficEvent.Delivery.STREAMED,
                VerdictWord.ALLOWED,
                "",
                200,
                TrafficEvent.Usage.NONE,
                1,
                10,
                "",
                List.of());
    }
}
