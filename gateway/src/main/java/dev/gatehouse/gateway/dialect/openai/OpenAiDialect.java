package dev.gatehouse.gateway.dialect.openai;

import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.gateway.dialect.openai.json.AnswerJson;
import dev.gatehouse.gateway.dialect.openai.json.ChatCallJson;
import dev.gatehouse.gateway.spi.ChatCall;
import dev.gatehouse.gateway.spi.Dialect;
import dev.gatehouse.gateway.spi.PresentedKey;
import dev.gatehouse.gateway.spi.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Chat completions as OpenAI's API reference describes them, as far as a gateway that sees only text can guard them.
final class OpenAiDialect implements Dialect {
    private static final String SCHEME = "bearer ";
    private static final int LONGEST_KEY = 512;

    private final ChatCallJson calls = new ChatCallJson();
    private final AnswerJson answers = new AnswerJson();

    @Override
    public String chatPath() {
        return "/v1/chat/completions";
    }

    @Override
    public String modelsPath() {
        return "/v1/models";
    }

    @Override
    public Optional<PresentedKey> presentedKey(Function<String, Optional<String>> header) {
        return header.apply("authorization")
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .filter(key -> !key.isEmpty() && key.length() <= LONGEST_KEY)
                .map(key -> PresentedKey.of(key));
    }

    @Override
    public ChatCall readChat(byte[] body) {
        return calls.read(body);
    }

    @Override
    public byte[] answer(AnswerHead head, String text, Generation.Finish finish, Generation.Tokens tokens) {
        return answers.whole(head, text, finish, tokens);
    }

    @Override
    public StreamWriter stream(AnswerHead head) {
        return new OpenAiStream(answers, head);
    }

    @Override
    public byte[] refusal(Refusal refusal) {
        return answers.refusal(refusal);
    }

    @Override
    public byte[] models(List<String> ids, Instant since) {
        return answers.models(ids, since);
    }
}
