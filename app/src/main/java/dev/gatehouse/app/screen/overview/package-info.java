/// The Overview: whether we are safe, within budget and in sync, and what needs somebody now. Only facts that some part
/// of
/// the workspace knows; nothing is scored or guessed here.
@NullMarked
package dev.gatehouse.app.screen.overview;

import org.jspecify.annotations.NullMarked;
