/// Tests of TLS identities by real handshakes.
@NullMarked
package dev.gatehouse.trust.tls;

import org.jspecify.annotations.NullMarked;
