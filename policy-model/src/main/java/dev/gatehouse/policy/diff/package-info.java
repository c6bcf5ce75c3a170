/// What a change of a policy means for those who live under it. How the change is written in a file does not belong
/// here.
@NullMarked
package dev.gatehouse.policy.diff;

import org.jspecify.annotations.NullMarked;
