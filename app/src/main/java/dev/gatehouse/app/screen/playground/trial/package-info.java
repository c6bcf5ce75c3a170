/// What the Playground can try, what is known of a trial at any moment, and the work that follows one. Words for people
/// and nodes do not belong here.
@NullMarked
package dev.gatehouse.app.screen.playground.trial;

import org.jspecify.annotations.NullMarked;
