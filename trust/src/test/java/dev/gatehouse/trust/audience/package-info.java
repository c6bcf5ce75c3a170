/// Tests of the question whether a release is meant for this place.
@NullMarked
package dev.gatehouse.trust.audience;

import org.jspecify.annotations.NullMarked;
