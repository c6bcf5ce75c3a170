package dev.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.testing.Json;
import dev.gatehouse.cli.testing.Samples;
import dev.gatehouse.cli.testing.Shell;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandsTest {
    @TempDir
    Path home;

    @Test
    void findsNothingWrongWithTheSample() {
        // When
        var ran = Shell.in(home).run("policy", "check", Samples.ASSISTANT);

        // Then
        assertThat(ran.code()).isZero();
        assertThat(ran.lines().getLast()).contains("no errors");
    }

    @Test
    void tellsFileLineAndColumnOfAThresholdOutOfRange() {
        // Given
        var folder = Samples.changed(home.resolve("bad"), "threshold: 0.5", "threshold: 1.5");

        // When
        var ran = Shell.in(home).run("policy", "check", folder);

        // Then
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.lines().getFirst())
                .startsWith(folder.resolve("policy.yaml") + ":")
                .containsPattern("policy\\.yaml:\\d+:\\d+: error GH-P\\d{4}: ")
                .contains("1.5");
    }

    @Test
    void tellsProblemsAsObjects() {
        // Given
        var folder = Samples.changed(
                home.resolve("bad"), "models: [demo-tiny], actions: [infer]}", "models: [demo-tny], actions: [infer]}");

        // When
        var ran = Shell.in(home).run("policy", "check", folder, "--json");

        // Then
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.objects().getFirst())
                .containsEntry("severity", "error")
                .containsKeys("file", "line", "column", "code", "path", "message", "fix");
        assertThat(Json.text(ran.objects().getFirst(), "message")).contains("demo-tny");
        assertThat(ran.objects().getLast()).containsEntry("ok", false);
    }

    @Test
    void tellsWhereYamlIsBroken() {
        // Given
        var folder = Samples.write(home.resolve("broken"), "apiVersion: gatehouse.dev/v1\nname: [unclosed\n");

        // When
        var ran = Shell.in(home).run("policy", "check", folder);

        // Then
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.lines().getFirst()).containsPattern("policy\\.yaml:\\d+:\\d+: error GH-P");
    }

    @Test
    void aMissingPolicyIsNamed() {
        // When
        var ran = Shell.in(home).run("policy", "check", home.resolve("nowhere"));

        // Then
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("There is no policy at", "nowhere", "[policy.missing]");
    }

    @Test
    void showsWithDefaultsFilledIn() {
        // When
        var text = Shell.in(home).run("policy", "show", Samples.ASSISTANT);
        var json = Shell.in(home).run("policy", "show", Samples.ASSISTANT, "--json");

        // Then
        assertThat(text.out()).contains("assistant (dev)", "demo-tiny", "guards.injection", "threshold=0.5");
        assertThat(Json.object(json.out())).containsEntry("name", "assistant");
    }

    @Test
    void tellsThatAChangeLetsMoreThrough() {
        // Given
        var weaker = Samples.changed(home.resolve("weaker"), "threshold: 0.5", "threshold: 0.9");

        // When
        var forth = Shell.in(home).run("policy", "diff", Samples.ASSISTANT, weaker, "--json");
        var back = Shell.in(home).run("policy", "diff", weaker, Samples.ASSISTANT);
        var same = Shell.in(home).run("policy", "diff", weaker, weaker);

        // Then
        assertThat(forth.code()).isEqualTo(1);
        assertThat(forth.objects())
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("direction", "weaker")
                        .containsEntry("path", "guards[injection].threshold"));
        assertThat(back.code()).isZero();
        assertThat(back.out()).startsWith("stricter");
        assertThat(same.out()).contains("Both say the same.");
    }

    @Test
    void printsTheSchemaForEditors() {
        // When
        var ran = Shell.in(home).run("policy", "schema");

        // Then
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("prompt-injection", "$schema");
    }

    @Test
    void aMissingArgumentIsAUsageError() {
        // When
        var ran = Shell.in(home).run("policy", "check");
        var json = Shell.in(home).run("policy", "check", "--json");

        // Then
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("DIR", "gatehouse policy check --help");
        assertThat(Json.object(json.err())).containsEntry("error", "usage");
    }
}
