package dev.gatehouse.gateway.serving;

import dev.gatehouse.gateway.spi.ServedRelease;
import java.util.Optional;

/// Lends out the release in force. Safe for use by several threads.
@FunctionalInterface
public interface ReleaseSource {
    /// The release in force now, usable until the loan is closed; empty when there never was one.
    Optional<Loan> lend();

    /// A release in use: it stays open, even when another one takes its place.
    interface Loan extends AutoCloseable {
        ServedRelease release();

        @Override
        void close();
    }
}
