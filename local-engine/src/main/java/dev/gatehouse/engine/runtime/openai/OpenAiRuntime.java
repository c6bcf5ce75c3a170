package dev.gatehouse.engine.runtime.openai;

import dev.gatehouse.engine.model.Device;
import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.engine.model.TextGenerator;
import dev.gatehouse.engine.spi.GeneratorRuntime;
import dev.gatehouse.policy.Credential;
import dev.gatehouse.policy.Upstream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Serves `http://…` and `https://…`: the base of a server that speaks OpenAI's chat completions, mostly with `/v1`.
public final class OpenAiRuntime implements GeneratorRuntime {
    @Override
    public String name() {
        return "openai";
    }

    @Override
    public boolean serves(Upstream upstream) {
        var scheme = upstream.url().getScheme();
        return scheme != null
                && switch (scheme.toLowerCase(Locale.ROOT)) {
                    case "http", "https" -> true;
                    case String other -> false;
                };
    }

    /// Does not connect yet: a server that is away shows when it is asked.
    @Override
    public TextGenerator open(Upstream upstream, Function<String, @Nullable String> environment) {
        if (upstream.url().getHost() == null) {
            throw new ModelException(
                    "target.bad-url",
                    "upstream \"" + upstream.id() + "\" has the URL " + upstream.url()
                            + ", which names no host; write it like http://127.0.0.1:11434/v1");
        }
        var bearer = bearer(upstream, environment);
        var unused = bearer.get(); // a missing variable shows now rather than at the first prompt
        return new OpenAiGenerator(upstream, bearer);
    }

    @Override
    public List<Device> devices() {
        return List.of();
    }

    /// Reads the variable each time, so that no copy of the secret stays here.
    private static Supplier<Optional<String>> bearer(
            Upstream upstream, Function<String, @Nullable String> environment) {
        return switch (upstream.credential()) {
            case Credential.None() -> Optional::empty;
            case Credential.FromEnvironment(var variable) ->
                () -> {
                    var value = environment.apply(variable);
                    if (value == null || value.isBlank()) {
                        throw new ModelException(
                                "target.no-credential",
                                "upstream \"" + upstream.id() + "\" needs the environment variable " + variable
                                        + ", which is not set; set it and start again");
                    }
                    if (!value.strip().matches("[\\x21-\\x7e]+")) {
                        throw new ModelException(
                                "target.no-credential",
                                "upstream \"" + upstream.id() + "\": the environment variable " + variable
                                        + " holds signs that cannot stand in an HTTP header;"
                                        + " set it to the key alone");
                    }
                    return Optional.of(value.strip());
                };
        };
    }
}
