package dev.gatehouse.engine.runtime.llama.library;

import dev.gatehouse.engine.model.Device;
import dev.gatehouse.engine.model.ModelException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// llama.cpp, loaded into this process. An operating system loads a library once and keeps it, so there is one value
/// of this type in a process, whichever folder it came from. Any thread.
public final class LlamaLibrary {
    private static final int CPU = 0;
    private static @Nullable LlamaLibrary loaded;

    private final Path folder;
    private final NativeLog log = new NativeLog();
    private final LlamaHeader llama;
    private final GgmlHeader ggml;

    private LlamaLibrary(Path folder) {
        this.folder = folder;
        var arena = Arena.global();
        var lookup =
                open(folder, "ggml-base", arena).or(open(folder, "ggml", arena)).or(open(folder, "llama", arena));
        try {
            this.ggml = NativeHeader.bind(GgmlHeader.class, "ggml_", lookup);
            this.llama = NativeHeader.bind(LlamaHeader.class, "llama_", lookup);
        } catch (NoSuchElementException e) {
            throw incompatible("it has no function " + e.getMessage(), e);
        }
        var callback = log.callback(arena);
        ggml.logSet(callback, MemorySegment.NULL);
        llama.logSet(callback, MemorySegment.NULL);
        ggml.backendLoadAllFromPath(arena.allocateFrom(folder.toString()));
        llama.backendInit();
        checkDefaults();
        if (ggml.backendDevCount() == 0) {
            throw incompatible("it has no backend for this machine, not even for the CPU", null);
        }
    }

    /// The library out of the folder that `where` gives.
    ///
    /// @throws ModelException when it is missing or of another kind, or when one from elsewhere is already loaded
    public static synchronized LlamaLibrary load(LibraryFolder where) {
        var folder = where.require().toAbsolutePath().normalize();
        var before = loaded;
        if (before == null) {
            before = new LlamaLibrary(folder);
            loaded = before;
        } else if (!before.folder.equals(folder)) {
            throw new ModelException(
                    "llama.library-changed",
                    "the llama.cpp library from " + before.folder
                            + " is already in use; restart Gatehouse to use the one" + " in " + folder);
        }
        return before;
    }

    public LlamaHeader calls() {
        return llama;
    }

    public NativeLog log() {
        return log;
    }

    /// The devices, graphics processors first.
    public List<Device> devices() {
        record Typed(int type, Device device) {}
        var found = new ArrayList<Typed>();
        try (var arena = Arena.ofConfined()) {
            for (long i = 0; i < ggml.backendDevCount(); i++) {
                var device = ggml.backendDevGet(i);
                var free = arena.allocate(ValueLayout.JAVA_LONG);
                var total = arena.allocate(ValueLayout.JAVA_LONG);
                ggml.backendDevMemory(device, free, total);
                found.add(new Typed(
                        ggml.backendDevType(device),
                        new Device(
                                id(NativeHeader.text(ggml.backendDevName(device))),
                                NativeHeader.text(ggml.backendDevDescription(device))
                                        .strip(),
                                free.get(ValueLayout.JAVA_LONG, 0),
                                total.get(ValueLayout.JAVA_LONG, 0))));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((Typed each) -> each.type == CPU))
                .map(Typed::device)
                .toList();
    }

    /// `CUDA0` becomes `cuda:0`.
    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("(?<=[a-z])(\\d+)$", ":$1");
    }

    private static SymbolLookup open(Path folder, String name, Arena arena) {
        var file = LibraryFolder.file(folder, name)
                .orElseThrow(() -> new ModelException(
                        "llama.library-missing", "the library " + name + " is not in the llama.cpp folder " + folder));
        try {
            return SymbolLookup.libraryLookup(file, arena);
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    "llama.library-incompatible",
                    "the library " + file
                            + " cannot be loaded: it is damaged, made for another kind of machine, or lacks a"
                            + " library that it needs; run scripts/fetch-llama, or point " + LibraryFolder.VARIABLE
                            + " at another llama.cpp folder",
                    e);
        }
    }

    /// We write three fields of a parameter struct; that they lie where we think is seen from their well-known
    /// defaults.
    private void checkDefaults() {
        try (var arena = Arena.ofConfined()) {
            var defaults = llama.contextDefaultParams(arena);
            var context = defaults.get(ValueLayout.JAVA_INT, ContextParams.N_CTX);
            var batch = defaults.get(ValueLayout.JAVA_INT, ContextParams.N_BATCH);
            if (context != 512 || batch != 2048) {
                throw incompatible("its parameters have an unknown layout", null);
            }
        }
    }

    private ModelException incompatible(String why, @Nullable Throwable cause) {
        return new ModelException(
                "llama.library-incompatible",
                "the llama.cpp library in " + folder + " does not fit this version of Gatehouse: " + why
                        + "; run scripts/fetch-llama for one that does, or name another folder in "
                        + LibraryFolder.VARIABLE,
                cause == null ? new IllegalStateException(why) : cause);
    }

    /// The two fields of `struct llama_context_params` that we write, as byte offsets. They lead the struct since its
    /// beginning.
    public static final class ContextParams {
        public static final long N_CTX = 0;
        public static final long N_BATCH = 4;

        private ContextParams() {}
    }
}
