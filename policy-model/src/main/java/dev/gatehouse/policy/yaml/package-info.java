/// Reads a policy from its text: what the keys are, which values they may have, how they refer to one another, and
/// what is doubtful about the whole. Changing the text and comparing policies do not belong here.
@NullMarked
package dev.gatehouse.policy.yaml;

import org.jspecify.annotations.NullMarked;
