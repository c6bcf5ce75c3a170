package dev.gatehouse.trust.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.trust.bundle.StrictZip;
import dev.gatehouse.trust.content.Audience;
import dev.gatehouse.trust.content.EngineRange;
import dev.gatehouse.trust.content.EngineVersion;
import dev.gatehouse.trust.content.Evidence;
import dev.gatehouse.trust.content.json.AudienceJson;
import dev.gatehouse.trust.content.json.EvidenceJson;
import dev.gatehouse.trust.content.json.KeyRegistryJson;
import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.trust.tuf.Metadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Every parser answers nonsense with its own exception, never with another.
final class ParserFuzzTest {
    private static final String PIECES = "{}[]\",:0123456789.eE+-tfn\\u \n\u00e9\ud83d\ude00abc_signed_keys";

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_101);

    @Test
    void randomTextsNeverBreakAParser() {
        for (int i = 0; i < 20_000; i++) {
            byte[] text = randomText();
            parsers().forEach(parser -> answers(parser, text));
        }
    }

    @Test
    void editedDocumentsNeverBreakAParser() {
        List<byte[]> seeds = List.of(
                AudienceJson.write(new Audience(
                        "dev", Set.of("gateway"), EngineRange.compatibleWith(EngineVersion.parse("1.2.3")))),
                EvidenceJson.write(evidence()),
                "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8),
                "{\"signatures\":[],\"signed\":{\"_type\":\"targets\",\"spec_version\":\"1.0.0\",\"version\":1}}"
                        .getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 20_000; i++) {
            byte[] text = seeds.get(random.nextInt(seeds.size())).clone();
            for (int edit = random.nextInt(4); edit >= 0; edit--) {
                text[random.nextInt(text.length)] = (byte) random.nextInt(256);
            }
            parsers().forEach(parser -> answers(parser, text));
        }
    }

    @Test
    void randomArchivesNeverBreakTheReader() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("metadata/timestamp.json", new byte[40]);
        files.put("targets/policy.json", new byte[40]);
        byte[] good = StrictZip.write(files);
        for (int i = 0; i < 20_000; i++) {
            byte[] edited = good.clone();
            for (int edit = random.nextInt(6); edit >= 0; edit--) {
                edited[random.nextInt(edited.length)] = (byte) random.nextInt(256);
            }
            StrictZip.Reading reading = StrictZip.read(edited);
            assertThat(reading instanceof StrictZip.Reading.Entries).isEqualTo(java.util.Arrays.equals(edited, good));
        }
    }

    @Test
    void canonicalFormComesBackAsItWas() {
        for (int i = 0; i < 5_000; i++) {
            Json value = randomValue(4);
            byte[] canonical = JsonText.write(value);
            assertThat(JsonParser.parse("value", canonical)).isEqualTo(value);
            assertThat(JsonText.write(JsonParser.parse("value", canonical))).isEqualTo(canonical);
        }
    }

    @Test
    void refusesWhatLaxParsersTake() {
        for (String text : List.of(
                "",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1} {}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":1,}",
                "[1 // comment\n]",
                "[NaN]",
                "[1e999]",
                "[99999999999999999999]",
                "\ufeff{}",
                "[".repeat(40) + "]".repeat(40))) {
            assertThatThrownBy(() -> JsonParser.parse("text", text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOfSatisfying(
                            TrustException.class, e -> assertThat(e.fault()).isEqualTo(Fault.CONTENT_MALFORMED));
        }
        assertThatThrownBy(() -> JsonParser.parse("text", new byte[] {'"', (byte) 0xff, '"'}))
                .hasMessageContaining("not text in UTF-8");
    }

    @Test
    void canonicalFormIsTheOneOfTheSpecification() {
        Json value = JsonParser.parse(
                "value",
                "{ \"b\" : [ 1, true, null, \"\\u00e9\\\"\\\\/\" ], \"a\" : {} }".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(JsonText.write(value), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":{},\"b\":[1,true,null,\"é\\\"\\\\/\"]}");
    }

    @Test
    void evidenceComesBackAsItWas() {
        assertThat(EvidenceJson.read(EvidenceJson.write(evidence()))).isEqualTo(evidence());
    }

    private static List<Consumer<byte[]>> parsers() {
        return List.of(
                AudienceJson::read,
                EvidenceJson::read,
                KeyRegistryJson::read,
                bytes -> EnvelopeJson.read("file", bytes, Metadata.Root.class),
                bytes -> EnvelopeJson.read("file", bytes, Metadata.Targets.class));
    }

    private static void answers(Consumer<byte[]> parser, byte[] text) {
        try {
            parser.accept(text);
        } catch (TrustException e) {
            assertThat(e.fault()).isEqualTo(Fault.CONTENT_MALFORMED);
        }
    }

    private static Evidence evidence() {
        TreeMap<String, Double> metrics = new TreeMap<>();
        metrics.put("recall", 0.973);
        metrics.put("rows_per_second", 1e-9);
        TreeMap<String, String> models = new TreeMap<>();
        models.put("guard", "0".repeat(64));
        return new Evidence(
                Instant.parse("2026-11-01T12:00:00Z"),
                EngineVersion.parse("0.1.0"),
                List.of(new Evidence.SuiteResult("guard test", "1".repeat(64), 100, metrics)),
                models,
                "2".repeat(64));
    }

    private byte[] randomText() {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(30); length > 0; length--) {
            text.append(PIECES.charAt(random.nextInt(PIECES.length())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Json randomValue(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> new Json.Whole(random.nextLong());
            case 1 -> new Json.Bool(random.nextBoolean());
            case 2 -> new Json.Null();
            case 3 -> new Json.Text("q\"\\/é" + random.nextInt(9));
            case 4 -> new Json.Arr(List.of(randomValue(depth - 1), randomValue(depth - 1)));
            default -> {
                TreeMap<String, Json> members = new TreeMap<>();
                members.put("a" + random.nextInt(9), randomValue(depth - 1));
                members.put("é" + random.nextInt(9), randomValue(depth - 1));
                yield new Json.Obj(members);
            }
        };
    }
}
