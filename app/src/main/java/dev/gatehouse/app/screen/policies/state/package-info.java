/// What the policies screen knows: the draft beside the release, the stages of a request's path with their summaries,
/// and which lines belong to what. No control and no window belongs here.
@NullMarked
package dev.gatehouse.app.screen.policies.state;

import org.jspecify.annotations.NullMarked;
