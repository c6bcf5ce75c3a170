/// What the console works on: an open workspace, the gateway inside the console's process, and what the frame shows of
/// both. What screens do with it belongs to the screens.
@NullMarked
package dev.gatehouse.app.session;

import org.jspecify.annotations.NullMarked;
