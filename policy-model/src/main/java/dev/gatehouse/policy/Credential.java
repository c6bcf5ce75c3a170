package dev.gatehouse.policy;

/// How a gateway proves itself to an upstream. The secret itself never stands in a policy.
public sealed interface Credential {
    /// The upstream asks for nothing.
    record None() implements Credential {}

    /// A bearer token that the gateway reads from the environment variable `variable` of its own process.
    record FromEnvironment(String variable) implements Credential {
        public FromEnvironment {
            if (!variable.matches("[A-Z_][A-Z0-9_]{0,127}")) {
                throw new IllegalArgumentException("\"" + variable + "\" is no environment variable name");
            }
        }
    }
}
