/// JSON, the tests.
@NullMarked
package dev.gatehouse.policy.json;

import org.jspecify.annotations.NullMarked;
