package dev.gatehouse.gateway.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds out which process listens on a port, where the system tells: on Linux, for processes of the same user or for
/// root.
public final class PortHolder {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    /// Such as `java (process 4711)`.
    public static Optional<String> of(int port) {
        try {
            var inodes = new HashSet<String>();
            for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                inodes.addAll(inodes(Path.of(table), port));
            }
            return inodes.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.allProcesses()
                            .filter(process -> holds(process.pid(), inodes))
                            .map(PortHolder::describe)
                            .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static Set<String> inodes(Path table, int port) throws IOException {
        var suffix = ":%04X".formatted(port);
        var inodes = new HashSet<String>();
        if (!Files.exists(table)) {
            return inodes;
        }
        for (var line : Files.readAllLines(table)) {
            var fields = List.of(BLANKS.split(line.strip()));
            if (fields.size() > INODE
                    && fields.get(LOCAL_ADDRESS).endsWith(suffix)
                    && fields.get(STATE).equals(LISTENING)) {
                inodes.add("socket:[" + fields.get(INODE) + "]");
            }
        }
        return inodes;
    }

    private static boolean holds(long pid, Set<String> inodes) {
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors.anyMatch(each -> linksTo(each, inodes));
        } catch (IOException hidden) {
            return false;
        }
    }

    private static boolean linksTo(Path descriptor, Set<String> inodes) {
        try {
            return inodes.contains(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        var name = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("a process");
        return name + " (process " + process.pid() + ")";
    }
}
