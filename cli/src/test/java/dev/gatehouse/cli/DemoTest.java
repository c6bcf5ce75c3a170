package dev.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.testing.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    Path home;

    @Test
    void walksTheWholeLoopAndTellsEachStepAsOneObject() {
        // When
        var ran = Shell.in(home).run("demo", "--headless", "--json", "--keep", home.resolve("kept"));

        // Then
        assertThat(ran.err()).isEmpty();
        assertThat(ran.objects())
                .allSatisfy(step -> assertThat(step).containsEntry("ok", true).containsKeys("saw", "tookMillis"))
                .extracting(step -> step.get("step"))
                .containsExactly(
                        "workspace",
                        "gateway",
                        "first-release",
                        "first-push",
                        "key",
                        "policy",
                        "try-allowed",
                        "try-masked",
                        "try-denied",
                        "consequences",
                        "release",
                        "push",
                        "call-allowed",
                        "call-masked",
                        "call-denied",
                        "call-without-key",
                        "call-streamed",
                        "edited-release",
                        "older-release",
                        "foreign-release",
                        "events");
        assertThat(ran.code()).isZero();
        assertThat(facts(ran, "try-denied")).containsEntry("code", "guard.injection");
        assertThat((Double) facts(ran, "try-denied").get("score")).isBetween(0.4, 1.0);
        assertThat(facts(ran, "push")).containsEntry("inForce", 2);
        assertThat(facts(ran, "call-masked")).containsEntry("status", 200).containsEntry("verdict", "masked");
        assertThat(facts(ran, "call-denied")).containsEntry("status", 403).containsEntry("code", "guard.injection");
        assertThat(facts(ran, "call-without-key")).containsEntry("status", 401);
        assertThat(facts(ran, "edited-release")).containsEntry("code", "release.tampered");
        assertThat(facts(ran, "older-release")).containsEntry("code", "release.older");
        assertThat(facts(ran, "foreign-release")).containsEntry("code", "release.foreign");
        assertThat((List<?>) facts(ran, "events").get("events")).hasSize(8);
        assertThat((Integer) facts(ran, "events").get("costUsdMicros")).isPositive();
        assertThat(ran.out()).doesNotContain("jane.roe@example.com");
        assertThat(home.resolve("kept").resolve("workspace")).isDirectory();
    }

    @Test
    void leavesNothingBehindAndNeverPrintsTheKey() throws Exception {
        // Given
        var before = demoFolders();

        // When
        var ran = Shell.in(home).run("demo", "--headless");

        // Then
        assertThat(ran.all())
                .contains("21/21 ok", "All 21 steps saw what they must")
                .doesNotContainPattern("ghk_[a-z]+_[A-Za-z0-9]{4,}_");
        assertThat(ran.code()).isZero();
        assertThat(demoFolders()).isEqualTo(before);
    }

    @Test
    void refusesAFolderThatIsThere() {
        // When
        var ran = Shell.in(home).run("demo", "--headless", "--keep", home);

        // Then
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("is there already", "[file.exists]");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(Shell.Ran ran, String step) {
        return (Map<String, Object>) ran.objects().stream()
                .filter(each -> step.equals(each.get("step")))
                .findFirst()
                .orElseThrow()
                .getOrDefault("facts", Map.of());
    }

    private static List<Path> demoFolders() throws Exception {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir", "/tmp")))) {
            return all.filter(each -> String.valueOf(each.getFileName()).startsWith("gatehouse-demo-"))
                    .sorted()
                    .toList();
        }
    }
}
