package dev.gatehouse.cli.demo.step;

/// Sends a real HTTPS request to the gateway.
///
/// @param status that the answer must have
/// @param code that a refusal must have; empty when it must be none
public record CallGateway(String name, String title, Way way, String prompt, int status, String code)
        implements DemoStep {
    /// One that opens the answer, one with text, one that closes it.
    private static final int LEAST_EVENTS = 3;

    /// How to call.
    public enum Way {
        PLAIN,
        STREAMED,
        MASKED,
        WITHOUT_KEY
    }

    @Override
    public StepResult see(Scene scene) {
        ApiReply reply;
        try (var client = scene.client()) {
            reply = switch (way) {
                case PLAIN, MASKED -> client.ask(scene.key(), prompt);
                case STREAMED -> client.askStreamed(scene.key(), prompt);
                case WITHOUT_KEY -> client.ask(new char[0], prompt);
            };
        }
        scene.calls().add(reply);
        var sight = new Sight()
                .mustBe("status", status, reply.status())
                .fact("requestId", reply.requestId())
                .fact("verdict", reply.verdict());
        if (!code.isEmpty()) {
            return sight.mustBe("code", code, reply.code())
                    .mustHold(!reply.text().contains(prompt), "the refusal must not repeat the prompt")
                    .result(reply.status() + " " + reply.code());
        }
        sight.fact("answerCharacters", reply.text().length())
                .mustHold(!reply.text().isEmpty(), "the answer must have text");
        return switch (way) {
            case STREAMED ->
                // The guards on answers hold text back; a short answer may come in one event of text.
                sight.fact("events", reply.events())
                        .fact("firstTextMillis", reply.firstTextMillis())
                        .mustHold(reply.events() >= LEAST_EVENTS, "the answer must come as server-sent events")
                        .result(reply.status() + " in " + reply.events() + " server-sent events, the first text after "
                                + reply.firstTextMillis() + " ms: \"" + reply.text() + "\"");
            case MASKED -> sight.mustBe("verdict", "masked", reply.verdict()).result(words(reply));
            case PLAIN, WITHOUT_KEY -> sight.result(words(reply));
        };
    }

    private static String words(ApiReply reply) {
        return reply.status() + (reply.verdict().isEmpty() ? "" : " " + reply.verdict()) + ": \"" + reply.text() + "\"";
    }
}
