/// The engine's sockets: what a guard, a limit and a model runtime implement. Rooms are found by `ServiceLoader`.
@NullMarked
package dev.gatehouse.engine.spi;

import org.jspecify.annotations.NullMarked;
