/// How the scores of a guard are spread over the starter suite: the run, and its picture with the threshold in it.
@NullMarked
package dev.gatehouse.app.screen.policies.scores;

import org.jspecify.annotations.NullMarked;
