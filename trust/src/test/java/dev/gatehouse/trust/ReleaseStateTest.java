package dev.gatehouse.trust;

import static dev.gatehouse.trust.House.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.trust.failure.TrustException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the verifier remembers, and how hard it is to make it forget.
final class ReleaseStateTest {
    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void build() {
        house = new House(folder);
    }

    @Test
    void verifyingChangesNothingUntilAccepted() throws IOException {
        // Given
        ReleaseVerifier verifier = house.verifier();
        byte[] before = Files.readAllBytes(folder.resolve("state/trusted.zip"));
        // When
        House.verified(verifier.verify(house.released("a")));
        // Then
        assertThat(folder.resolve("state/trusted.zip")).hasBinaryContent(before);
        assertThat(verifier.current()).isEmpty();
    }

    @Test
    void refusesToAcceptWhatWasOvertaken() {
        // Given
        ReleaseVerifier verifier = house.verifier();
        VerifiedRelease slow = House.verified(verifier.verify(house.released("slow")));
        accepted(verifier, house.released("fast"));
        // When / Then
        assertThatThrownBy(() -> verifier.accept(slow))
                .isInstanceOfSatisfying(
                        TrustException.class, e -> assertThat(e.code()).isEqualTo("release.stale"));
        assertThat(verifier.current()).map(VerifiedRelease::version).contains(2L);
    }

    @Test
    void namesADamagedStateAndAnotherRoot() throws IOException {
        // Given
        House other = new House(Files.createDirectory(folder.resolve("other")));
        accepted(house.verifier(), house.released("a"));
        // When / Then
        assertThatThrownBy(() -> ReleaseVerifier.open(folder.resolve("state"), other.root, house.clock, List.of()))
                .isInstanceOfSatisfying(
                        TrustException.class, e -> assertThat(e.code()).isEqualTo("state.other-root"));
        Files.write(folder.resolve("state/trusted.zip"), new byte[100]);
        assertThatThrownBy(house::verifier)
                .isInstanceOfSatisfying(
                        TrustException.class, e -> assertThat(e.code()).isEqualTo("state.corrupt"))
                .hasMessageContaining("trusted.zip");
    }

    @Test
    void refusesARootThatDoesNotSignItself() {
        // Given
        byte[] unsigned = RootCandidate.first(house.policy, house.clock)
                .signedWith(house.owner1)
                .bytes();
        // When / Then
        assertThatThrownBy(() -> ReleaseVerifier.open(folder.resolve("new"), unsigned, house.clock, List.of()))
                .isInstanceOfSatisfying(
                        TrustException.class, e -> assertThat(e.code()).isEqualTo("root.invalid"));
    }

    @Test
    void leavesTheStateWholeWhenTheDiskRefuses() throws IOException {
        // Given a folder in whose place a file stands
        Path blocked = folder.resolve("blocked");
        Files.createFile(blocked);
        // When / Then
        assertThatThrownBy(() -> ReleaseVerifier.open(blocked, house.root, house.clock, List.of()))
                .isInstanceOfSatisfying(
                        TrustException.class, e -> assertThat(e.code()).isEqualTo("disk.failed"));
    }

    @Test
    void survivesAKillAtAnyMoment() throws IOException, InterruptedException {
        // Given a process that accepts one release after another
        Path bundles = Files.createDirectory(folder.resolve("bundles"));
        Path root = folder.resolve("root.json");
        Files.write(root, house.root);
        for (int i = 1; i <= 40; i++) {
            house.released("release " + i).writeTo(bundles.resolve(i + ".zip"));
        }
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        long known = 0;
        for (int round = 0; round < 4; round++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classPath,
                            Accepting.class.getName(),
                            folder.resolve("killed").toString(),
                            root.toString(),
                            bundles.toString())
                    .redirectErrorStream(true)
                    .start();
            // When it is killed in the middle of its work
            byte[] firstLine = new byte[1];
            assertThat(process.getInputStream().read(firstLine)).isEqualTo(1);
            assertThat(firstLine).asString().isEqualTo("+");
            Thread.sleep(7L * round);
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            // Then the state is whole and never older than it was
            VerifiedRelease current = ReleaseVerifier.open(folder.resolve("killed"), house.root, house.clock, List.of())
                    .current()
                    .orElseThrow();
            assertThat(current.version()).isGreaterThanOrEqualTo(Math.max(1, known));
            known = current.version();
        }
    }

    /// Accepts releases from a folder, in order, from the first that is not older than the state; a plus for each.
    static final class Accepting {
        private Accepting() {}

        public static void main(String[] arguments) throws IOException {
            Clock clock = Clock.fixed(House.START, java.time.ZoneOffset.UTC);
            ReleaseVerifier verifier = ReleaseVerifier.open(
                    Path.of(arguments[0]), Files.readAllBytes(Path.of(arguments[1])), clock, List.of());
            long from = verifier.current().map(VerifiedRelease::version).orElse(1L);
            for (long i = from; i <= 40; i++) {
                accepted(verifier, ReleaseBundle.read(Path.of(arguments[2], i + ".zip")));
                System.out.print("+");
                System.out.flush();
            }
        }
    }
}
