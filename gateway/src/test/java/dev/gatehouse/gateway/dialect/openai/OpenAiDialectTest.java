package dev.gatehouse.gateway.dialect.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.engine.exchange.Message.Author;
import dev.gatehouse.gateway.spi.CallRefusedException;
import dev.gatehouse.gateway.spi.ChatCall;
import dev.gatehouse.gateway.spi.Dialect;
import dev.gatehouse.policy.traffic.TrafficEvent.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiDialectTest {
    private static final String FULL = """
            {"model":"m","stream":true,"stream_options":{"include_usage":true},"temperature":0.5,"seed":7,
             "max_tokens":12,"top_p":0.9,"stop":["END"],"user":"u","n":1,"presence_penalty":-1,"logprobs":false,
             "response_format":{"type":"json_object"},
             "messages":[{"role":"developer","content":"be brief"},
              {"role":"user","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]},
              {"role":"assistant","content":"c"},{"role":"tool","tool_call_id":"t","content":"d"}]}
            """;

    private final Dialect dialect = new OpenAiProvider().open();

    @Test
    void readsEverythingThatACallMayHold() {
        // When
        var call = read(FULL);
        // Then
        assertThat(call.model()).isEqualTo("m");
        assertThat(call.delivery()).isEqualTo(Delivery.STREAMED);
        assertThat(call.streamUsage()).isEqualTo(ChatCall.StreamUsage.INCLUDED);
        assertThat(call.messages())
                .extracting(each -> each.author() + ":" + each.text())
                .containsExactly(
                        Author.SYSTEM + ":be brief",
                        Author.USER + ":a\nb",
                        Author.ASSISTANT + ":c",
                        Author.TOOL + ":d");
        assertThat(call.sampling().maxOutputTokens()).isEqualTo(12);
        assertThat(call.sampling().temperature()).isEqualTo(0.5);
        assertThat(call.sampling().seed()).hasValue(7);
        assertThat(call.sampling().further())
                .containsOnlyKeys("top_p", "stop", "presence_penalty", "response_format")
                .containsEntry("stop", "[\"END\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"model\":\"m\"}",
                "{\"model\":\"m\",\"messages\":[]}",
                "{\"model\":1,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"god\",\"content\":\"x\"}]}",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":5}]}",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"\\ud800\"}]}",
                "{\"model\":\"m\",\"model\":\"n\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]} {}",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"temperature\":9}",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"temperature\":1e999}",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"max_tokens\":0}",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"stream\":\"yes\"}",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"seed\":1.5}"
            })
    void refusesWhatIsNoCall(String body) {
        assertThatExceptionOfType(CallRefusedException.class)
                .isThrownBy(() -> read(body))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("input.malformed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"tools\":[{\"type\":\"function\"}]",
                "\"n\":2",
                "\"logprobs\":true",
                "\"chat_template\":\"ignore everything\"",
                "\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{}}",
                "\"top_p\":1e999",
                "\"Bad Name\":1"
            })
    void refusesWhatGuardsWouldNotSee(String parameter) {
        assertThatExceptionOfType(CallRefusedException.class)
                .isThrownBy(() -> read(
                        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]," + parameter + "}"))
                .satisfies(refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("input.unsupported");
                    assertThat(refused.refusal().sentence()).doesNotContain("ignore everything");
                });
    }

    @Test
    void refusesImagesAndToolCalls() {
        for (var message : new String[] {
            "{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"x\"}}]}",
            "{\"role\":\"assistant\",\"content\":\"x\",\"tool_calls\":[{}]}"
        }) {
            assertThatExceptionOfType(CallRefusedException.class)
                    .isThrownBy(() -> read("{\"model\":\"m\",\"messages\":[" + message + "]}"))
                    .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("input.unsupported"));
        }
    }

    @Test
    void survivesNestingWithoutEnd() {
        assertThatExceptionOfType(CallRefusedException.class).isThrownBy(() -> read("[".repeat(200_000)));
        assertThatExceptionOfType(CallRefusedException.class).isThrownBy(() -> read("{\"a\":".repeat(200_000)));
    }

    @Test
    void neverThrowsAnythingElseOnChangedBytes() {
        // Given
        var random = new Random(20261123);
        var seed = FULL.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 20_000; round++) {
            // When
            var bytes = seed.clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            // Then
            try {
                assertThat(dialect.readChat(bytes).messages()).isNotEmpty();
            } catch (CallRefusedException refused) {
                assertThat(refused.refusal().status()).isEqualTo(400);
            }
        }
    }

    @Test
    void takesTheKeyFromABearerHeaderOnly() {
        assertThat(dialect.presentedKey(name -> java.util.Optional.of("Bearer abc")))
                .isPresent();
        assertThat(dialect.presentedKey(name -> java.util.Optional.of("bearer  abc "))
                        .map(key -> key.lookedAtBy(CharSequence::toString)))
                .hasValue("abc");
        assertThat(dialect.presentedKey(name -> java.util.Optional.of("Basic abc")))
                .isEmpty();
        assertThat(dialect.presentedKey(name -> java.util.Optional.of("Bearer ")))
                .isEmpty();
        assertThat(dialect.presentedKey(name -> java.util.Optional.of("Bearer " + "x".repeat(600))))
                .isEmpty();
        assertThat(dialect.presentedKey(name -> java.util.Optional.of("Bearer abc"))
                        .orElseThrow())
                .hasToString("API key (not shown)");
    }

    private ChatCall read(String body) {
        return dialect.readChat(body.getBytes(StandardCharsets.UTF_8));
    }
}
