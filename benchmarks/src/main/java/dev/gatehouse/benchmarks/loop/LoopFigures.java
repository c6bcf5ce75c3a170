package dev.gatehouse.benchmarks.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Measures the loop and prints each figure beside what it is compared with.
public final class LoopFigures {
    private static final int STARTS = 5;

    private LoopFigures() {}

    /// @param args the folder to work in; emptied by nobody
    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0]));
        latency(folder);
        start(folder);
        memory(folder);
        System.exit(0);
    }

    private static void latency(Path folder) throws Exception {
        System.out.println("Added latency of the gateway (1,000 requests each, in turns, over loopback)");
        var samples = AddedLatency.measure(folder.resolve("latency"));
        for (var each : samples) {
            System.out.println("  " + each);
        }
        compared("every control", samples[1], samples[0]);
        compared("no model", samples[3], samples[2]);
    }

    private static void compared(String what, Samples gateway, Samples bare) {
        System.out.printf(
                "  ratio, %s: %.1f at the median (+%.1f ms), %.1f at the 95th percentile (+%.1f ms)%n",
                what,
                gateway.median() / bare.median(),
                gateway.median() - bare.median(),
                gateway.quantile(0.95) / bare.quantile(0.95),
                gateway.quantile(0.95) - bare.quantile(0.95));
    }

    private static void start(Path folder) throws Exception {
        System.out.println(
                "Start to first paint (" + STARTS + " starts each, in turns, after a first one that is not counted)");
        var environment =
                Map.of("GATEHOUSE_WORKSPACE", folder.resolve("console").toString());
        var console = new double[STARTS];
        var bare = new double[STARTS];
        for (int start = -1; start < STARTS; start++) {
            var one = firstPaint(FirstPaint.class, folder, environment);
            var other = firstPaint(BareWindow.class, folder, environment);
            if (start >= 0) {
                console[start] = one;
                bare[start] = other;
            }
        }
        var gatehouse = new Samples("the console", "ms", console);
        var window = new Samples("an empty JavaFX window", "ms", bare);
        System.out.println("  " + gatehouse);
        System.out.println("  " + window);
        System.out.printf("  ratio: %.1f at the median%n", gatehouse.median() / window.median());
    }

    private static double firstPaint(Class<?> main, Path folder, Map<String, String> environment) throws Exception {
        var options = new ArrayList<>(Child.DRAWING);
        options.addAll(List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve(main.getSimpleName() + ".jsa"),
                "-Xlog:cds=off",
                "-Xlog:aot=off"));
        var output = Child.run(main.getName(), options, environment).output();
        return output.lines()
                .filter(line -> line.startsWith("first-paint "))
                .mapToDouble(line -> Double.parseDouble(line.substring("first-paint ".length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no window was painted:\n" + output));
    }

    private static void memory(Path folder) throws Exception {
        System.out.println("Memory (peak resident set)");
        var empty = Child.run(EmptyProgram.class.getName(), List.of(), Map.of());
        var loop = Child.run(
                "dev.gatehouse.cli.Main", List.of(), Map.of("TMPDIR", folder.toString()), "demo", "--headless");
        System.out.printf("  an empty JVM: %.0f MiB%n", empty.peakKibibytes() / 1024.0);
        System.out.printf(
                "  the whole loop, gateway and both local models in one process: %.0f MiB%n",
                loop.peakKibibytes() / 1024.0);
        System.out.printf("  ratio: %.1f%n", loop.peakKibibytes() / (double) empty.peakKibibytes());
    }
}
