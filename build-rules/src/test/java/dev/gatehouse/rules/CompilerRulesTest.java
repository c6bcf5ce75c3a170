package dev.gatehouse.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the compiler with the arguments of the root `pom.xml` on planted sources.
class CompilerRulesTest {
    @Test
    void refusesNullWhereItIsForbidden(@TempDir Path folder) throws Exception {
        assertThat(compile(folder, "String name() { return null; }")).contains("[NullAway]");
    }

    @Test
    void refusesForgottenDefaultCharset(@TempDir Path folder) throws Exception {
        assertThat(compile(folder, "byte[] name() { return new String(\"a\").getBytes(); }"))
                .contains("error: [DefaultCharset]");
    }

    @Test
    void acceptsSoundSource(@TempDir Path folder) throws Exception {
        assertThat(compile(folder, "String name() { return \"sound\"; }")).isEmpty();
    }

    private static String compile(Path folder, String member) throws Exception {
        var source = Files.writeString(
                folder.resolve("Planted.java"),
                "package planted;\n\n@org.jspecify.annotations.NullMarked\nclass Planted {\n    " + member + "\n}\n");
        var classPath = System.getProperty("java.class.path");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-d",
                folder.toString(),
                "-cp",
                classPath,
                "-processorpath",
                jars(classPath)));
        command.addAll(argumentsOfTheBuild());
        command.add(source.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().filter(line -> !line.startsWith("WARNING")).collect(Collectors.joining("\n"));
    }

    private static List<String> argumentsOfTheBuild() throws Exception {
        var pom = Files.readString(Path.of("..", "pom.xml"));
        var arguments = Pattern.compile("<arg>([^<]+)</arg>")
                .matcher(pom)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(arguments).anyMatch(each -> each.contains("NullAway:ERROR"));
        return arguments;
    }

    private static String jars(String classPath) {
        return Stream.of(classPath.split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
