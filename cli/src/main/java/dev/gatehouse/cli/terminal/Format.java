package dev.gatehouse.cli.terminal;

/// For whom a command prints.
public enum Format {
    TEXT,
    JSON
}
