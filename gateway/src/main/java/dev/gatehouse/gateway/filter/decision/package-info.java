/// The step that has the engine judge a request before any model sees it.
@NullMarked
package dev.gatehouse.gateway.filter.decision;

import org.jspecify.annotations.NullMarked;
