/// TLS identities without a certificate authority: self-signed certificates, pins, and contexts that speak TLS 1.3
/// only.
@NullMarked
package dev.gatehouse.trust.tls;

import org.jspecify.annotations.NullMarked;
