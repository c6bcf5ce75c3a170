/// The one place that knows the HTTP server library: it turns a TLS port into calls of an
/// [dev.gatehouse.gateway.http.HttpHandler].
/// Routing, policy and dialects do not belong here.
@NullMarked
package dev.gatehouse.gateway.wire;

import org.jspecify.annotations.NullMarked;
