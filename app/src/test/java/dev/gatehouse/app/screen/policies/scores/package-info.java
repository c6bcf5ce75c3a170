/// Tests of the policies screen: scores.
@NullMarked
package dev.gatehouse.app.screen.policies.scores;

import org.jspecify.annotations.NullMarked;
