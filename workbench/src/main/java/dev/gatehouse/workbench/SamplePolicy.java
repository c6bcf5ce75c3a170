package dev.gatehouse.workbench;

import dev.gatehouse.policy.source.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The policy with which a new workspace begins: `samples/policies/assistant`, packed into this module's jar.
final class SamplePolicy {
    private SamplePolicy() {}

    static PolicySource source() {
        try (InputStream in = SamplePolicy.class.getResourceAsStream("sample/policy.yaml")) {
            byte[] bytes = Objects.requireNonNull(in, "the sample policy is missing from the jar")
                    .readAllBytes();
            return PolicySource.ofText(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
