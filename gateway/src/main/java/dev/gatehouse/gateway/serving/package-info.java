/// The public plane: from an HTTP call through the filters to a model and back. What a dialect looks like is in its
/// room.
@NullMarked
package dev.gatehouse.gateway.serving;

import org.jspecify.annotations.NullMarked;
