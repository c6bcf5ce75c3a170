/// Kinds of control and policies that exist for tests only.
@NullMarked
package dev.gatehouse.policy.testing;

import org.jspecify.annotations.NullMarked;
