/// The models behind the gateway: opened once, shared by releases, bounded, timed. Which library runs them is a
/// runtime's
/// business.
@NullMarked
package dev.gatehouse.gateway.upstream;

import org.jspecify.annotations.NullMarked;
