package dev.gatehouse.engine.runtime.llama.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script with an npm of our own in its place: no network.
class FetchLlamaTest {
    private record Result(int code, String out, String err) {}

    @TempDir
    Path folder;

    Path cache = Path.of("");
    Path tools = Path.of("");

    @BeforeEach
    void makesFolders() throws IOException {
        cache = Files.createDirectory(folder.resolve("cache"));
        tools = Files.createDirectory(folder.resolve("tools"));
    }

    @Test
    void doesNothingWhenTheLibraryIsThere() throws Exception {
        var there = Files.createDirectories(cache.resolve("gatehouse/llama/" + LibraryFolder.VERSION));
        Files.createFile(there.resolve(".complete"));
        script("npm", "exit 99");
        assertThat(run(Map.of())).isEqualTo(new Result(0, "", ""));
    }

    @Test
    void leavesAnOwnFolderAlone() throws Exception {
        assertThat(run(Map.of("GATEHOUSE_LLAMA_DIR", "/own"))).isEqualTo(new Result(0, "", ""));
    }

    @Test
    void onlyLooksWhenAskedWhetherItIsPresent() throws Exception {
        script("npm", "exit 99");
        assertThat(run(Map.of(), "--present")).isEqualTo(new Result(3, "", ""));
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void refusesAnOptionThatItDoesNotKnow() throws Exception {
        assertThat(run(Map.of(), "--prezent").code).isEqualTo(2);
    }

    @Test
    void throwsAnArchiveWithAnotherDigestAway() throws Exception {
        script("npm", "echo bad > node-llama-cpp.tgz");
        var result = run(Map.of());
        assertThat(result.code).isEqualTo(3);
        assertThat(result.err).contains("is not the one that Gatehouse was built with", "GATEHOUSE_LLAMA_DIR");
        assertThat(cache.resolve("gatehouse/llama")).isEmptyDirectory();
    }

    @Test
    void saysWhatToDoWithoutANetwork() throws Exception {
        script("npm", "exit 1");
        var result = run(Map.of());
        assertThat(result.code).isEqualTo(3);
        assertThat(result.err).contains("cannot be fetched", "check the network", "GATEHOUSE_LLAMA_DIR");
        assertThat(cache.resolve("gatehouse/llama")).isEmptyDirectory();
    }

    @Test
    void saysWhatToDoWithoutNpm() throws Exception {
        for (var tool : new String[] {"uname", "id", "cut", "mkdir", "mktemp"}) {
            var real = Files.exists(Path.of("/bin", tool)) ? "/bin/" + tool : "/usr/bin/" + tool;
            script(tool, "exec " + real + " \"$@\"");
        }
        var result = run(Map.of("PATH", tools.toString()));
        assertThat(result.code).isEqualTo(3);
        assertThat(result.err).contains("npm is needed", "GATEHOUSE_LLAMA_DIR");
    }

    private void script(String name, String body) throws IOException {
        var script = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + body + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private Result run(Map<String, String> settings, String... options) throws Exception {
        var process = new ProcessBuilder(
                "/bin/bash",
                Path.of("..", "scripts", "fetch-llama").toAbsolutePath().toString());
        process.command().addAll(List.of(options));
        var environment = process.environment();
        environment.remove("GATEHOUSE_LLAMA_DIR");
        environment.put("XDG_CACHE_HOME", cache.toString());
        environment.put("PATH", tools + ":/usr/bin:/bin");
        environment.putAll(settings);
        var out = folder.resolve("out").toFile();
        var err = folder.resolve("err").toFile();
        var running = process.redirectOutput(out).redirectError(err).start();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(
                running.exitValue(),
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(err.toPath(), StandardCharsets.UTF_8));
    }
}
