package dev.gatehouse.cli.policy;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.UseCase;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.policy.json.PolicySchema;
import dev.gatehouse.policy.kinds.ControlKinds;
import picocli.CommandLine.Command;

/// Prints the JSON Schema of policies, with the kinds of control that are installed.
@Command(name = "schema", description = "Print the JSON Schema of policies, for editors.")
final class PolicySchemaCommand extends UseCase {
    PolicySchemaCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        terminal().out().println(PolicySchema.json(ControlKinds.installed()));
        terminal().out().flush();
        return ExitCode.OK;
    }
}
