package dev.gatehouse.engine.runtime.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Settles where DJL keeps its unpacked libraries and that it never uses the network, before its engine starts.
final class DjlSetup {
    private static final Object LOCK = new Object();

    private DjlSetup() {}

    /// Sets what neither the environment nor a system property has set. May be called any number of times.
    static void prepare() {
        synchronized (LOCK) {
            keep("ai.djl.offline", "true");
            keep("OPT_OUT_TRACKING", "true");
            keep("RUST_FLAVOR", "cpu");
            if (isUnset("DJL_CACHE_DIR")) {
                keep("DJL_CACHE_DIR", cacheFolder(System.getenv()).toString());
            }
        }
    }

    /// `$XDG_CACHE_HOME/gatehouse/djl`, else `~/.cache/gatehouse/djl`, else a new folder for temporary files.
    static Path cacheFolder(Map<String, String> environment) {
        var xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        var base = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        var folder = base.resolve("gatehouse").resolve("djl");
        try {
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) {
                return folder;
            }
        } catch (IOException unusable) {
            // A home that cannot be written to must not keep a gateway from starting.
        }
        try {
            return Files.createTempDirectory("gatehouse-djl");
        } catch (IOException e) {
            throw OnnxProblem.noFolder(folder, e);
        }
    }

    private static void keep(String key, String value) {
        if (isUnset(key)) {
            System.setProperty(key, value);
        }
    }

    private static boolean isUnset(String key) {
        return System.getenv(key) == null && System.getProperty(key) == null;
    }
}
