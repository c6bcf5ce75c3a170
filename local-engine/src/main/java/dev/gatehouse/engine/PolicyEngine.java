package dev.gatehouse.engine;

import dev.gatehouse.engine.exchange.Exchange;
import java.util.SortedMap;

/// A compiled policy that decides. Deterministic; safe for use by several threads; built by [PolicyEngines].
public interface PolicyEngine extends AutoCloseable {
    /// Judges a request or a whole answer. A request that is allowed or masked is counted by the limits.
    Verdict decide(Exchange exchange, TraceDepth depth);

    /// Opens the judgement of a streamed answer to `request`.
    AnswerStream openAnswer(Exchange.Request request);

    /// Adds what a request used to budgets: tokens are priced by the policy's model prices.
    ///
    /// @return the cost in millionths of a US dollar
    long charge(Exchange.Request request, long inputTokens, long outputTokens, long gpuMillis);

    /// SHA-256 of the policy's canonical JSON, lower-case hex.
    String policyDigest();

    /// The models that the policy's guards ask: SHA-256 in lower-case hex by the model's id. Controls that are off ask
    /// none.
    SortedMap<String, String> models();

    @Override
    void close();
}
