/// The log of traffic events, numbered and kept by size. What is in an event is told by its codec.
@NullMarked
package dev.gatehouse.gateway.events;

import org.jspecify.annotations.NullMarked;
