/// A screen for tests only: every component of the kit in its states, as on the component sheet of the design.
@NullMarked
package dev.gatehouse.app.screen.components;

import org.jspecify.annotations.NullMarked;
