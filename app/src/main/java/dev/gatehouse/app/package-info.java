/// The JavaFX console: how it starts and how its parts are put together. What a part does belongs in its own package.
@NullMarked
package dev.gatehouse.app;

import org.jspecify.annotations.NullMarked;
