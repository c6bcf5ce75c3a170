package dev.gatehouse.cli;

import dev.gatehouse.cli.backends.BackendsCommands;
import dev.gatehouse.cli.backends.StatusCommand;
import dev.gatehouse.cli.command.Failures;
import dev.gatehouse.cli.command.Group;
import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.demo.DemoCommand;
import dev.gatehouse.cli.gateway.GatewayCommand;
import dev.gatehouse.cli.guard.GuardCommands;
import dev.gatehouse.cli.keys.KeysCommands;
import dev.gatehouse.cli.keys.RolesCommands;
import dev.gatehouse.cli.policy.PolicyCommands;
import dev.gatehouse.cli.prompt.PromptCommands;
import dev.gatehouse.cli.release.PushCommand;
import dev.gatehouse.cli.release.ReleaseCommands;
import dev.gatehouse.cli.suite.SuiteCommands;
import dev.gatehouse.cli.traffic.TrafficCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command with its subcommands: the composition of this module.
@Command(
        name = "gatehouse",
        versionProvider = Version.class,
        description = "Design, test, sign and enforce policy for AI APIs. Without arguments the console opens.",
        footer = {
            "",
            "Exit codes: 0 done, 1 something was found, 2 written wrongly, 3 could not be done.",
            "Every command takes --json. All are explained in docs/cli.md."
        })
final class Gatehouse extends Group {
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;

    static CommandLine commandLine(Surroundings surroundings) {
        var failures = new Failures(surroundings.terminal());
        return new CommandLine(new Gatehouse())
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(new GatewayCommand(surroundings))
                .addSubcommand(PolicyCommands.of(surroundings))
                .addSubcommand(PromptCommands.of(surroundings))
                .addSubcommand(SuiteCommands.of(surroundings))
                .addSubcommand(GuardCommands.of(surroundings))
                .addSubcommand(KeysCommands.of(surroundings))
                .addSubcommand(RolesCommands.of(surroundings))
                .addSubcommand(ReleaseCommands.of(surroundings))
                .addSubcommand(new PushCommand(surroundings))
                .addSubcommand(new StatusCommand(surroundings))
                .addSubcommand(BackendsCommands.of(surroundings))
                .addSubcommand(TrafficCommands.of(surroundings))
                .setOut(surroundings.terminal().out())
                .setErr(surroundings.terminal().err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }
}
