/// Reading policies, the tests.
@NullMarked
package dev.gatehouse.policy.yaml;

import org.jspecify.annotations.NullMarked;
