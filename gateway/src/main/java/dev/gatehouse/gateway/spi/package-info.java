/// The gateway's sockets: what a filter and a dialect implement, and the values they exchange. Rooms are found by
/// `ServiceLoader`; nothing here knows any of them.
@NullMarked
package dev.gatehouse.gateway.spi;

import org.jspecify.annotations.NullMarked;
