package dev.gatehouse.installer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs `scripts/setup.sh` on a machine without a JDK, with a local server in place of the vendor's.
class SetUpScriptTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var body = served.get(path.substring(path.lastIndexOf('/') + 1));
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            try (var out = exchange.getResponseBody()) {
                if (body != null) {
                    out.write(body);
                }
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fetchesJdkWhoseChecksumMatches() throws Exception {
        // Given
        offer(archive("25.0.3"), "");

        // When
        var run = setup("need_jdk; echo \"JAVA_HOME=$JAVA_HOME\"");

        // Then
        assertThat(run.code()).as(run.output()).isZero();
        assertThat(run.output()).contains("JAVA_HOME=" + folder.resolve("cache/gatehouse/jdk-25.0.3+9"));
        assertThat(setup("find_jdk").output()).contains("jdk-25.0.3+9");
    }

    @Test
    void refusesJdkWhoseChecksumDiffers() throws Exception {
        offer(archive("25.0.3"), "00");

        var run = setup("need_jdk");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.output())
                .contains("does not match its published checksum")
                .contains("JAVA_HOME");
        assertThat(folder.resolve("cache/gatehouse/jdk-25.0.3+9")).doesNotExist();
    }

    @Test
    void refusesArchiveThatHoldsAnOlderJdk() throws Exception {
        offer(archive("17.0.1"), "");

        var run = setup("need_jdk");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.output()).contains("holds no JDK 25");
    }

    @Test
    void saysInOneSentenceHowToGetJdkWhenOffline() throws Exception {
        var run = setup("need_jdk");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.output()).contains("install Temurin 25 (adoptium.net) by hand and set JAVA_HOME");
    }

    @Test
    void namesMissingPackagesWhereItMayNotInstallThem() throws Exception {
        var run = setup(
                "id() { echo 1000; }; sudo() { return 1; }; install_packages gatehouse-no-such-package </dev/null");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.output()).contains("gatehouse-no-such-package");
    }

    @Test
    void offersHeadlessDemoWhereThereIsNoDisplay() throws Exception {
        var run = run("DISPLAY= WAYLAND_DISPLAY= '" + ROOT.resolve("gatehouse") + "'");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.output()).contains("no display").contains("./gatehouse demo --headless");
    }

    private void offer(byte[] archive, String wrongPrefix) throws Exception {
        var sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        var name = "OpenJDK25U-jdk_" + (System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x64")
                + "_linux_hotspot_25.0.3_9.tar.gz";
        served.put(name, archive);
        served.put(name + ".sha256.txt", (wrongPrefix + sum + "  " + name).getBytes(StandardCharsets.UTF_8));
    }

    /// A JDK that can do no more than say its version.
    private byte[] archive(String version) throws Exception {
        var made = folder.resolve("made-" + version);
        var bin = Files.createDirectories(made.resolve("jdk/bin"));
        for (var name : new String[] {"java", "javac"}) {
            Files.writeString(
                    bin.resolve(name), "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2026-04-21' >&2\n");
        }
        var archive = folder.resolve(version + ".tar.gz");
        var tar = run("chmod +x '" + bin + "'/*; tar -czf '" + archive + "' -C '" + made + "' jdk");
        assertThat(tar.code()).as(tar.output()).isZero();
        return Files.readAllBytes(archive);
    }

    private Run setup(String commands) throws Exception {
        return run(". '" + ROOT.resolve("scripts/setup.sh") + "'; " + commands);
    }

    private Run run(String commands) throws Exception {
        var builder = new ProcessBuilder("bash", "-c", commands).redirectErrorStream(true);
        var environment = builder.environment();
        environment.remove("JAVA_HOME");
        environment.put("GATEHOUSE_JVM_FOLDER", folder.resolve("none").toString());
        environment.put(
                "GATEHOUSE_JDK_SOURCE",
                "http://127.0.0.1:" + server.getAddress().getPort());
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        environment.put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private record Run(int code, String output) {}
}
