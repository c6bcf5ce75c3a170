/// The step that turns an API key into a caller. What the caller may do is decided elsewhere.
@NullMarked
package dev.gatehouse.gateway.filter.authentication;

import org.jspecify.annotations.NullMarked;
