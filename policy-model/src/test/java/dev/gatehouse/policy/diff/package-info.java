/// Differences of policies, the tests.
@NullMarked
package dev.gatehouse.policy.diff;

import org.jspecify.annotations.NullMarked;
