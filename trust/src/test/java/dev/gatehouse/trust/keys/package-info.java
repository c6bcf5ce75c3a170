/// Tests of keys and key files.
@NullMarked
package dev.gatehouse.trust.keys;

import org.jspecify.annotations.NullMarked;
