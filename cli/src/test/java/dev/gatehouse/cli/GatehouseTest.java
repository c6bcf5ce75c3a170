package dev.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.command.Failures;
import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.testing.Samples;
import dev.gatehouse.cli.testing.Shell;
import dev.gatehouse.engine.model.ModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GatehouseTest {
    private static final Path GUIDE = Path.of("..", "docs", "cli.md");

    @TempDir
    Path home;

    @Test
    void showsItsVersionAndHelp() {
        // When
        var version = Shell.in(home).run("--version");
        var help = Shell.in(home).run("--help");

        // Then
        assertThat(version.code()).isZero();
        assertThat(version.out()).containsPattern("gatehouse \\d+\\.\\d+\\.\\d+");
        assertThat(help.out()).contains("demo", "policy", "suite", "keys", "release", "push", "status", "traffic");
    }

    @Test
    void anUnknownCommandIsAUsageErrorWithASuggestion() {
        // When
        var unknown = Shell.in(home).run("polcy");
        var bare = Shell.in(home).run("policy");
        var option = Shell.in(home).run("status", "--loud");

        // Then
        assertThat(List.of(unknown.code(), bare.code(), option.code())).containsOnly(2);
        assertThat(unknown.err()).contains("polcy", "policy");
        assertThat(option.err()).contains("--loud", "gatehouse status --help");
    }

    @Test
    void everyCommandAndOptionIsInTheGuide() {
        // Given
        var guide = Samples.read(GUIDE);
        var missing = new ArrayList<String>();

        // When
        for (var command : leaves(Gatehouse.commandLine(Surroundings.ofProcess()))) {
            var spec = command.getCommandSpec();
            var heading = "## " + spec.qualifiedName();
            int from = guide.indexOf(heading + "\n");
            if (from < 0) {
                missing.add(heading);
                continue;
            }
            int next = guide.indexOf("\n## ", from + 1);
            var part = guide.substring(from, next < 0 ? guide.length() : next);
            if (!part.contains("```")) {
                missing.add(heading + " has no example");
            }
            spec.options().stream()
                    .map(CommandLine.Model.OptionSpec::longestName)
                    .filter(name -> !List.of("--json", "--debug", "--help", "--workspace")
                            .contains(name))
                    .filter(name -> !part.contains("`" + name))
                    .forEach(name -> missing.add(spec.qualifiedName() + " " + name));
        }

        // Then
        assertThat(missing).isEmpty();
        assertThat(guide).contains("`--json`", "`--debug`", "`--help`", "`--workspace");
    }

    @Test
    void everyCommandTakesJsonAndHelp() {
        assertThat(leaves(Gatehouse.commandLine(Surroundings.ofProcess()))).allSatisfy(command -> {
            assertThat(command.getCommandSpec().findOption("--json")).isNotNull();
            assertThat(command.getCommandSpec().findOption("--help")).isNotNull();
            assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
        });
    }

    @Test
    void turnsEveryFailureIntoASentenceWithACode() {
        // When
        var model = Failures.tell(new ModelException("model.not-a-gguf", "the file x is no model; give another"));
        var disk = Failures.tell(new UncheckedIOException(new IOException("no space left on device")));
        var bug = Failures.tell(new IllegalStateException("a secret that must not be shown"));

        // Then
        assertThat(model).isEqualTo(new Failures.Told("model.not-a-gguf", "The file x is no model; give another."));
        assertThat(disk.code()).isEqualTo("disk.failed");
        assertThat(disk.sentence()).contains("no space left on device");
        assertThat(bug.code()).isEqualTo("internal.failure");
        assertThat(bug.sentence()).contains("--debug").doesNotContain("secret");
    }

    private static List<CommandLine> leaves(CommandLine command) {
        if (command.getSubcommands().isEmpty()) {
            return List.of(command);
        }
        return command.getSubcommands().values().stream()
                .flatMap(each -> leaves(each).stream())
                .toList();
    }
}
