/// The policies screen: the path of a request, the form of a stage, the text of the policy, and its problems, all of
/// one
/// draft. What a policy means, and how a text is changed, belongs to the policy model.
@NullMarked
package dev.gatehouse.app.screen.policies;

import org.jspecify.annotations.NullMarked;
