package dev.gatehouse.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.app.shell.ShellStatus;
import dev.gatehouse.app.spi.SampleCalls;
import dev.gatehouse.app.spi.SampleCalls.Readiness;
import dev.gatehouse.app.testing.TestSession;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.workbench.backends.PushOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    @TempDir
    private Path folder;

    @Test
    void releaseReachesTheGatewayAndSampleCallsShowOnePassedOneMaskedOneRefused() throws Exception {
        // Given
        try (var session = open(Session.Ports.SAME)) {
            var workspace = session.workspace();
            assertThat(session.samples().readiness()).isEqualTo(Readiness.NO_KEY);
            session.samples().prepare();
            assertThat(session.samples().readiness()).isEqualTo(Readiness.KEY_WAITS);
            // When
            var release = workspace.releases().release("first");
            var outcomes = workspace.backends().push(release.version());
            // Then
            assertThat(outcomes).singleElement().isInstanceOf(PushOutcome.Proven.class);
            assertThat(session.samples().readiness()).isEqualTo(Readiness.READY);
            var calls = session.samples().send(TestSession.SILENT);
            assertThat(calls).extracting(SampleCalls.Call::verdict).containsExactly("allowed", "masked", "blocked");
            assertThat(calls).extracting(SampleCalls.Call::status).containsExactly(200, 200, 403);
            workspace.traffic().fetch();
            var today = workspace.traffic().today();
            assertThat(today.requests(VerdictWord.BLOCKED)).isEqualTo(1);
            assertThat(today.outputTokens()).isPositive();
            assertThat(today.costUsdMicros()).isPositive();
            ShellStatus status = session.status().read();
            assertThat(status.backends()).contains(new ShellStatus.Backends(1, 1));
            assertThat(status.draftChanges()).isZero();
        }
    }

    @Test
    void gatewayKeepsItsPortsOverRestarts() {
        // Given
        GatewayAddress first;
        try (var session = open(Session.Ports.SAME)) {
            first = session.gateway();
        }
        // When
        try (var session = open(Session.Ports.SAME)) {
            // Then
            assertThat(session.gateway()).isEqualTo(first);
            assertThat(session.workspace().backends().list()).hasSize(1);
        }
    }

    @Test
    void workspaceThatIsOpenElsewhereIsToldByName() {
        // Given
        try (var session = open(Session.Ports.SAME)) {
            assertThat(session.workspace().folder()).isEqualTo(folder);
            // When, Then
            assertThatThrownBy(() -> open(Session.Ports.SAME)).isInstanceOfSatisfying(StartFailure.class, failure -> {
                assertThat(failure.code()).isEqualTo("workspace.in-use");
                assertThat(failure.sentence()).contains(folder.toString(), "process ");
            });
        }
    }

    @Test
    void portInUseOffersOtherPortsWhichThenWork() throws IOException {
        // Given
        int port;
        try (var session = open(Session.Ports.SAME)) {
            port = session.gateway().base().getPort();
        }
        try (var taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(taken.isBound()).isTrue();
            // When, Then
            assertThatThrownBy(() -> open(Session.Ports.SAME)).isInstanceOfSatisfying(StartFailure.class, failure -> {
                assertThat(failure.code()).isEqualTo("config.port-in-use");
                assertThat(failure.sentence()).contains(String.valueOf(port));
                assertThat(failure.remedy()).isEqualTo(StartFailure.Remedy.OTHER_PORTS);
            });
            try (var session = open(Session.Ports.FREE)) {
                assertThat(session.gateway().base().getPort()).isNotEqualTo(port);
            }
        }
    }

    @Test
    void damagedDatabaseIsToldAndLeftAsItIs() throws IOException {
        // Given
        open(Session.Ports.SAME).close();
        Path database;
        try (var files = Files.list(folder)) {
            database = files.filter(file -> file.toString().endsWith(".mv.db"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] noise = new byte[(int) Files.size(database)];
        Files.write(database, noise, StandardOpenOption.TRUNCATE_EXISTING);
        // When, Then
        assertThatThrownBy(() -> open(Session.Ports.SAME)).isInstanceOfSatisfying(StartFailure.class, failure -> {
            assertThat(failure.code()).isEqualTo("workspace.damaged");
            assertThat(failure.remedy()).isEqualTo(StartFailure.Remedy.SET_ASIDE);
        });
        assertThat(Files.readAllBytes(database)).isEqualTo(noise);
    }

    @Test
    void sandboxIsRemovedAtTheEnd() {
        // Given
        var place = SessionPlace.of(List.of("--demo"), name -> null, folder);
        // When
        Session.open(place, Session.Ports.SAME, Clock.systemUTC()).close();
        // Then
        assertThat(place.folder()).doesNotExist();
    }

    @Test
    void placeComesFromTheVariableElseFromTheUsersDataFolder() {
        assertThat(SessionPlace.of(List.of(), name -> name.equals(SessionPlace.VARIABLE) ? "/a/b" : null, folder)
                        .folder())
                .isEqualTo(Path.of("/a/b"));
        assertThat(SessionPlace.of(List.of(), name -> name.equals("XDG_DATA_HOME") ? "/data" : null, folder)
                        .folder())
                .isEqualTo(Path.of("/data/gatehouse/workspace"));
        assertThat(SessionPlace.of(List.of(), name -> null, Path.of("/home/x")).folder())
                .isEqualTo(Path.of("/home/x/.local/share/gatehouse/workspace"));
    }

    @Test
    void commandForATerminalHoldsNoKey() {
        try (var session = open(Session.Ports.SAME)) {
            assertThat(session.samples().command())
                    .contains("--cacert", session.gateway().base().toString(), "Bearer $GATEHOUSE_KEY");
            assertThat(session.gateway().certificate()).exists();
        }
    }

    private Session open(Session.Ports ports) {
        return Session.open(SessionPlace.kept(folder), ports, Clock.systemUTC());
    }
}
