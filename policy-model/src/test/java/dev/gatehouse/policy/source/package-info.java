/// Text before anybody understood it, the tests.
@NullMarked
package dev.gatehouse.policy.source;

import org.jspecify.annotations.NullMarked;
