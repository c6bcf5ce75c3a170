package dev.gatehouse.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs Maven with the root `pom.xml` as parent on planted modules.
class MavenRulesTest {
    @Test
    void refusesUnformattedSource(@TempDir Path module) throws Exception {
        var folder = Files.createDirectories(module.resolve("src/main/java/p"));
        Files.writeString(folder.resolve("A.java"), "package p; class A { int a( ){return 1 ;} }\n");

        assertThat(maven(module, "", "spotless:check")).contains("format violations", "A.java");
    }

    @Test
    void refusesDependencyWithoutPinnedVersion(@TempDir Path module) throws Exception {
        var ranged = "<dependencies><dependency><groupId>org.jspecify</groupId><artifactId>jspecify</artifactId>"
                + "<version>[1.0,)</version></dependency></dependencies>";

        assertThat(maven(module, ranged, "enforcer:enforce@pinned")).contains("BanDynamicVersions", "jspecify");
    }

    private static String maven(Path module, String body, String goal) throws Exception {
        var parent = module.toRealPath().relativize(Path.of("..", "pom.xml").toRealPath());
        Files.writeString(
                module.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><parent><groupId>dev.gatehouse</groupId>"
                        + "<artifactId>gatehouse</artifactId><version>0.1.0-SNAPSHOT</version><relativePath>" + parent
                        + "</relativePath></parent><artifactId>planted</artifactId>" + body + "</project>");
        var command = new ArrayList<>(
                List.of("mvn", "-B", "-o", "-f", module.resolve("pom.xml").toString()));
        var repository = System.getProperty("maven.repo.local");
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.add(goal);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isNotZero();
        return output;
    }
}
