/// JSON that backends send and that is nobody else's: refusals. Policies, status and events have their own codec in the
/// policy model.
@NullMarked
package dev.gatehouse.backend.json;

import org.jspecify.annotations.NullMarked;
