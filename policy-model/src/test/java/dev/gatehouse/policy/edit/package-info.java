/// Edits of a policy's text, the tests.
@NullMarked
package dev.gatehouse.policy.edit;

import org.jspecify.annotations.NullMarked;
