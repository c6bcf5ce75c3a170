/// The socket for backends: what a connector implements. Rooms are found by `ServiceLoader`.
@NullMarked
package dev.gatehouse.backend.spi;

import org.jspecify.annotations.NullMarked;
