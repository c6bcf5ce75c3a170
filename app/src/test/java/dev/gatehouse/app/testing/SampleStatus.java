package dev.gatehouse.app.testing;

import dev.gatehouse.app.shell.ShellStatus;
import java.util.Optional;
import java.util.OptionalLong;

/// Invented facts for pictures of the frame.
public final class SampleStatus {
    private SampleStatus() {}

    /// Everything the frame can show.
    public static ShellStatus full() {
        return new ShellStatus(
                "Sandbox",
                new ShellStatus.Environment("Production", ShellStatus.Kind.PRODUCTION),
                Optional.of(new ShellStatus.Person("Ines Moreau", "Security admin")),
                3,
                Optional.of(new ShellStatus.Backends(4, 4)),
                Optional.of(new ShellStatus.Device("CPU", 3_400_000_000L, 24_000_000_000L)),
                OptionalLong.of(0));
    }
}
