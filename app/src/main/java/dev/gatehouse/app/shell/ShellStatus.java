package dev.gatehouse.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What the frame shows: only what is so. What is absent is not drawn.
///
/// @param workspace the workspace's name
/// @param environment the environment the console works on
/// @param person who is signed in
/// @param draftChanges by how many changes the draft differs from the release
/// @param backends how many backends run what was signed; absent while there is none
/// @param device where local models run
/// @param testBytes bytes that tests have sent off this machine; absent while nobody counts them
public record ShellStatus(
        String workspace,
        Environment environment,
        Optional<Person> person,
        int draftChanges,
        Optional<Backends> backends,
        Optional<Device> device,
        OptionalLong testBytes) {

    /// How dangerous a mistake is.
    public enum Kind {
        DEVELOPMENT,
        STAGING,
        PRODUCTION
    }

    /// An environment by the name people gave it.
    public record Environment(String name, Kind kind) {}

    /// Someone, and what they may do here.
    public record Person(String name, String role) {
        /// Up to two initials.
        String initials() {
            var letters = new StringBuilder();
            for (String part : List.of(name.trim().split("\\s+", -1))) {
                if (!part.isEmpty() && letters.length() < 2) {
                    letters.appendCodePoint(Character.toUpperCase(part.codePointAt(0)));
                }
            }
            return letters.toString();
        }
    }

    /// How many backends are in sync, of how many.
    public record Backends(int inSync, int total) {}

    /// A device with its memory in bytes; a total of zero means unknown.
    public record Device(String name, long used, long total) {}

    /// What is shown before the first reading.
    public static ShellStatus unknown() {
        return new ShellStatus(
                "",
                new Environment("", Kind.DEVELOPMENT),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }
}
