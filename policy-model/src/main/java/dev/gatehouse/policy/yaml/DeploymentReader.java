package dev.gatehouse.policy.yaml;

import dev.gatehouse.policy.Credential;
import dev.gatehouse.policy.Identity;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.Price;
import dev.gatehouse.policy.Upstream;
import dev.gatehouse.policy.source.ProblemCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads upstreams, models with their prices, and identity.
final class DeploymentReader {
    static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(60);
    static final Duration STANDARD_KEY_LIFETIME = Duration.ofDays(90);
    static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);
    static final Duration LONGEST_KEY_LIFETIME = Duration.ofDays(3_650);
    static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(1_000_000);

    private final Entries entries;
    private final Values values;

    DeploymentReader(Entries entries) {
        this.entries = entries;
        this.values = entries.values();
    }

    List<Upstream> upstreams() {
        entries.root().need("upstreams", "[{id: demo, url: \"demo:tiny\"}]");
        return entries.read("upstreams", "upstreams", "an upstream", this::upstream);
    }

    private Optional<Upstream> upstream(Fields fields) {
        var id = entries.id(fields);
        var url = fields.needScalar("url", "demo:tiny")
                .flatMap(scalar -> UpstreamUrl.read(entries.findings(), scalar, fields.path("url")));
        var timeout = fields.findScalar("timeout")
                .flatMap(scalar ->
                        values.duration(scalar, fields.path("timeout"), Duration.ofMillis(100), LONGEST_TIMEOUT))
                .orElse(STANDARD_TIMEOUT);
        var credential = fields.findMap("credential", "a credential")
                .flatMap(this::credential)
                .orElse(new Credential.None());
        return id.flatMap(name -> url.map(found -> new Upstream(name, found, credential, timeout)));
    }

    private Optional<Credential> credential(Fields fields) {
        var variable = fields.needScalar("environmentVariable", "OPENAI_API_KEY");
        fields.close();
        return variable.flatMap(scalar -> {
            try {
                return Optional.of(new Credential.FromEnvironment(scalar.text()));
            } catch (IllegalArgumentException malformed) {
                // The value is not quoted: somebody may have put the secret itself here.
                entries.findings()
                        .add(
                                ProblemCode.BAD_VARIABLE,
                                scalar.span(),
                                fields.path("environmentVariable"),
                                "This is not the name of an environment variable.",
                                "Write the name of the variable that holds the secret, in capitals, such as"
                                        + " OPENAI_API_KEY; never the secret itself.");
                return Optional.empty();
            }
        });
    }

    List<Model> models() {
        entries.root().need("models", "[{id: demo-tiny, upstream: demo}]");
        var upstreams = entries.ids("upstreams");
        return entries.read("models", "models", "a model", fields -> {
            var id = entries.id(fields);
            var upstream = fields.needScalar("upstream", "demo")
                    .map(scalar -> entries.references(
                            List.of(scalar),
                            fields.path("upstream"),
                            upstreams,
                            ProblemCode.UNKNOWN_UPSTREAM,
                            "upstream"))
                    .map(List::getFirst);
            var name = fields.findScalar("upstreamName")
                    .flatMap(scalar -> values.text(scalar, fields.path("upstreamName")))
                    .filter(text -> notBlank(fields, text))
                    .or(() -> id);
            var price = fields.findMap("price", "a price").map(this::price).orElse(Price.FREE);
            return id.isPresent() && upstream.filter(upstreams::contains).isPresent() && name.isPresent()
                    ? Optional.of(new Model(id.get(), upstream.get(), name.get(), price))
                    : Optional.empty();
        });
    }

    private boolean notBlank(Fields fields, String text) {
        if (text.isBlank()) {
            entries.findings()
                    .add(
                            ProblemCode.EMPTY_VALUE,
                            fields.span(),
                            fields.path("upstreamName"),
                            "The name of the model at its upstream is blank.",
                            "Write the name, or remove the key when it is the same as the id.");
        }
        return !text.isBlank();
    }

    private Price price(Fields fields) {
        var price = new Price(
                usdMicros(fields, "inputPerMillionTokens"),
                usdMicros(fields, "outputPerMillionTokens"),
                usdMicros(fields, "gpuPerSecond"));
        fields.close();
        return price;
    }

    private long usdMicros(Fields fields, String key) {
        return fields.findScalar(key)
                .flatMap(scalar ->
                        values.number(scalar, fields.path(key), BigDecimal.ZERO, HIGHEST_PRICE, 6, "US dollars"))
                .map(dollars -> dollars.movePointRight(6).longValueExact())
                .orElse(0L);
    }

    Optional<Identity> identity() {
        var keys = entries.root().findMap("identity", "identity").flatMap(fields -> {
            var found = fields.findMap("apiKeys", "the API keys");
            fields.close();
            return found;
        });
        if (keys.isEmpty()) {
            return Optional.of(new Identity(Mode.ENFORCE, STANDARD_KEY_LIFETIME));
        }
        var fields = keys.get();
        var mode = fields.findScalar("mode")
                .flatMap(scalar -> values.word(scalar, fields.path("mode"), Mode.values(), Mode::word))
                .orElse(Mode.ENFORCE);
        var lifetime = fields.findScalar("maxLifetime")
                .flatMap(scalar -> values.duration(
                        scalar, fields.path("maxLifetime"), Duration.ofMinutes(1), LONGEST_KEY_LIFETIME))
                .orElse(STANDARD_KEY_LIFETIME);
        fields.close();
        return Optional.of(new Identity(mode, lifetime));
    }
}
