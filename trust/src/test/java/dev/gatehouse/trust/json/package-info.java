/// Tests of the parsers: what they take, and that nonsense breaks none.
@NullMarked
package dev.gatehouse.trust.json;

import org.jspecify.annotations.NullMarked;
