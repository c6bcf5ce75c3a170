/// Tests of what is asked about a new key.
@NullMarked
package dev.gatehouse.app.keys;

import org.jspecify.annotations.NullMarked;
