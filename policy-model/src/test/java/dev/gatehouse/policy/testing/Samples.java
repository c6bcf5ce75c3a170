package dev.gatehouse.policy.testing;

import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.yaml.PolicyReader;

/// A policy that uses every part of the language, in both styles of YAML, with comments.
public final class Samples {
    public static final String ASSISTANT = """
            # The policy of the assistant.
            apiVersion: gatehouse.dev/v1
            name: assistant
            environment: dev            # dev | staging | production
            upstreams:
              - id: demo
                url: demo:tiny          # the embedded model
                timeout: 30s
              - id: cloud
                url: https://models.example/v1
                credential: {environmentVariable: MODELS_KEY}
            models:
              - id: demo-tiny
                upstream: demo
                upstreamName: tiny
                price: {inputPerMillionTokens: 0.15, outputPerMillionTokens: 0.60, gpuPerSecond: 0.0004}
              - {id: large, upstream: cloud, price: {inputPerMillionTokens: 3}}
            identity:
              apiKeys: {mode: enforce, maxLifetime: 90d}
            roles:
              - id: app
                description: Applications that chat
                grants: [{models: [demo-tiny], actions: [infer, stream]}]
              - id: analyst
                grants:
                  - models: ["*"]
                    actions: [infer]
            routes:
              - id: chat
                path: /v1/chat/completions
                models: [demo-tiny, large]
                roles: [app, analyst]
            input:
              - {id: length, kind: length, mode: enforce, maxCharacters: 8000}
              - id: patterns
                kind: patterns
                deny: [sql, shell]
                # our own
                extra:
                  - 'drop\\s+table'   # the classic
                  - "rm -rf"
            guards:
              - {id: injection, kind: prompt-injection, mode: enforce, onError: deny, threshold: 0.5}
              - {id: pii, kind: pii, mode: monitor, entities: [email, phone, card, iban], action: mask, applyTo: [input, output]}
            limits:
              - {id: rate, kind: requests-per-minute, mode: enforce, perKey: 60}
              # money
              - id: budget
                kind: daily-budget
                usd: 5.00          # a day
                scope: key
            """;

    private Samples() {}

    /// The policy that [#ASSISTANT] describes.
    public static PolicySet assistant() {
        return policy(PolicySource.ofText(ASSISTANT));
    }

    /// The policy of a source that has no errors.
    public static PolicySet policy(PolicySource source) {
        var reading = PolicyReader.read(source, FakeKinds.ALL);
        return reading.policy().orElseThrow(() -> new AssertionError(String.valueOf(reading.problems())));
    }
}
