/// A request and its reply as the gateway sees them, whichever server library carries them. Nothing here knows a
/// library,
/// a dialect or a policy.
@NullMarked
package dev.gatehouse.gateway.http;

import org.jspecify.annotations.NullMarked;
