package dev.gatehouse.cli.demo;

import dev.gatehouse.cli.command.Cleanup;
import dev.gatehouse.cli.command.Failures;
import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.UseCase;
import dev.gatehouse.cli.demo.step.DemoStep;
import dev.gatehouse.cli.demo.step.Scene;
import dev.gatehouse.cli.demo.step.StepResult;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Walks the whole loop on the embedded defaults and stops at the first step that does not see what it must.
@Command(
        name = "demo",
        description = "Walk the whole loop on this machine and show each step. Exit code 1 when a step fails.")
public final class DemoCommand extends UseCase {
    @Option(names = "--headless", required = true, description = "Without a display; else the console shows it.")
    boolean headless;

    @Option(names = "--keep", paramLabel = "DIR", description = "Work in this new folder and leave it there.")
    Optional<Path> keep = Optional.empty();

    public DemoCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        // What the gateway refuses here is refused on purpose, and each step tells of it.
        System.setProperty("gatehouse.gateway.log", "ERROR");
        if (keep.isPresent()) {
            return walk(made(keep.get()), "It is all in " + keep.get() + ".");
        }
        var folder = temporary();
        try (var cleanup = Cleanup.of(folder)) {
            return walk(folder, "Nothing of it is left.");
        }
    }

    private ExitCode walk(Path folder, String remark) {
        var narrator = new Narrator(terminal(), format());
        var steps = Story.STEPS;
        var begin = System.nanoTime();
        try (var scene = new Scene(folder, surroundings)) {
            for (int i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                var stepBegin = System.nanoTime();
                narrator.begin(i + 1, steps.size(), step);
                var result = see(step, scene);
                narrator.tell(i + 1, steps.size(), step, result, since(stepBegin));
                if (!Narrator.ok(result)) {
                    return ExitCode.FINDING;
                }
            }
        }
        narrator.end(steps.size(), since(begin), remark);
        return ExitCode.OK;
    }

    /// What a module cannot do is a step that failed, told in that module's words.
    private StepResult see(DemoStep step, Scene scene) {
        try {
            return step.see(scene);
        } catch (RuntimeException failure) {
            showTrace(failure);
            var told = Failures.tell(failure);
            var facts = new LinkedHashMap<String, Object>();
            facts.put("code", told.code());
            return new StepResult.Missed(told.sentence() + " [" + told.code() + "]", facts);
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Path made(Path folder) {
        if (Files.exists(folder)) {
            throw new CommandFailure("file.exists", folder + " is there already. Name a folder that is not.");
        }
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CommandFailure("file.unwritable", folder + " cannot be made (" + e.getMessage() + ").");
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("gatehouse-demo-");
        } catch (IOException e) {
            throw new CommandFailure(
                    "file.unwritable", "No temporary folder can be made (" + e.getMessage() + "). Use --keep DIR.");
        }
    }
}
