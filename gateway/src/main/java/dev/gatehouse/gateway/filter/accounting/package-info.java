/// The step that counts what a request used and tells it in one event.
@NullMarked
package dev.gatehouse.gateway.filter.accounting;

import org.jspecify.annotations.NullMarked;
