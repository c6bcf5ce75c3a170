/// Changes a policy's text in place, so that comments, order and layout stay as their author wrote them. What a value
/// may be does not belong here: the reader says that about the changed text.
@NullMarked
package dev.gatehouse.policy.edit;

import org.jspecify.annotations.NullMarked;
