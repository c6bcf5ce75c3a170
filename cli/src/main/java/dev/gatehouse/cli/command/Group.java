package dev.gatehouse.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Commands under one word; the word alone does nothing.
@Command(synopsisSubcommandLabel = "COMMAND", usageHelpAutoWidth = true)
public abstract class Group {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;
}
