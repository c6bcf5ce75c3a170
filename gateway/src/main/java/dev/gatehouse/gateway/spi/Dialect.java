package dev.gatehouse.gateway.spi;

import dev.gatehouse.engine.model.Generation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How one AI API writes its calls and answers. Stateless, safe for use by several threads; reading takes time linear
/// in its
/// input and throws nothing but [CallRefusedException].
public interface Dialect {
    /// The path on which chat calls are posted.
    String chatPath();

    /// The path that lists models.
    String modelsPath();

    /// The key that a caller shows, where the dialect puts it.
    ///
    /// @param header looks up a header by its lower-case name
    Optional<PresentedKey> presentedKey(Function<String, Optional<String>> header);

    /// Reads a chat call.
    ///
    /// @throws CallRefusedException when it is none, or asks for what the gateway cannot guard
    ChatCall readChat(byte[] body);

    /// An answer sent whole.
    byte[] answer(AnswerHead head, String text, Generation.Finish finish, Generation.Tokens tokens);

    /// An answer sent in pieces.
    StreamWriter stream(AnswerHead head);

    /// A refusal.
    byte[] refusal(Refusal refusal);

    /// The list of models that a caller may use.
    byte[] models(List<String> ids, Instant since);

    /// What every form of an answer names.
    ///
    /// @param id the call's id
    record AnswerHead(String id, String model, Instant at) {}

    /// Writes server-sent events, each ready to be sent as it is. One a stream.
    interface StreamWriter {
        byte[] begin();

        byte[] piece(String delta);

        /// The regular end, with what was used when the caller asked for it.
        byte[] end(Generation.Finish finish, Optional<Generation.Tokens> tokens);

        /// The end when nothing more may be sent.
        byte[] refusal(Refusal refusal);
    }
}
