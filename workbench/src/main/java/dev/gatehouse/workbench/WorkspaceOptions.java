package dev.gatehouse.workbench;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a workspace takes from its surroundings.
///
/// @param passphrase opens the workspace's secrets; decides where it comes from
/// @param environment looks up the environment variables that credentials of upstreams name; null when not set
public record WorkspaceOptions(
        Passphrase passphrase, Clock clock, SecureRandom random, Function<String, @Nullable String> environment) {
    /// The embedded default: a passphrase made at first start and kept in a file beside the workspace that only its
    /// owner may read.
    public static WorkspaceOptions embedded() {
        return new WorkspaceOptions(new Passphrase.KeptInFile(), Clock.systemUTC(), new SecureRandom(), System::getenv);
    }

    /// Where the passphrase comes from.
    public sealed interface Passphrase {
        /// A file in the workspace, made at first start, readable by its owner only. It protects a copied database, not
        /// a
        /// copied folder.
        record KeptInFile() implements Passphrase {}

        /// The administrator types it. The array is the caller's, who wipes it after opening.
        @SuppressWarnings("ArrayRecordComponent")
        record Typed(char[] characters) implements Passphrase {
            @Override
            public String toString() {
                return "Typed[…]";
            }
        }
    }
}
