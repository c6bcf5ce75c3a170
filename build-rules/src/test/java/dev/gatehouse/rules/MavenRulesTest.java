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

    /// A snapshot, since a range could not be looked up without a network.
    @Test
    void refusesDependencyWithoutPinnedVersion(@TempDir Path module) throws Exception {
        var folder = Files.createDirectories(module.resolve("a"));
        Files.writeString(
                folder.resolve("pom.xml"),
                pom(
                        folder,
                        "<groupId>planted</groupId><artifactId>a</artifactId><version>1-SNAPSHOT</version>"
                                + "<packaging>pom</packaging>"));
        var moving = "<packaging>pom</packaging><modules><module>a</module></modules><dependencies><dependency>"
                + "<groupId>planted</groupId><artifactId>a</artifactId><version>1-SNAPSHOT</version><type>pom</type>"
                + "</dependency></dependencies>";

        assertThat(maven(module, moving, "enforcer:enforce@pinned")).contains("BanDynamicVersions", "planted:a");
    }

    private static String pom(Path module, String body) throws Exception {
        var parent = module.toRealPath().relativize(Path.of("..", "pom.xml").toRealPath());
        return "<project><modelVersion>4.0.0</modelVersion><parent><groupId>dev.gatehouse</groupId>"
                + "<artifactId>gatehouse</artifactId><version>0.1.0-SNAPSHOT</version><relativePath>" + parent
                + "</relativePath></parent>" + body + "</project>";
    }

    private static String maven(Path module, String body, String goal) throws Exception {
        Files.writeString(module.resolve("pom.xml"), pom(module, "<artifactId>planted</artifactId>" + body));
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
