/// Tests of what a trial is made of.
@NullMarked
package dev.gatehouse.app.screen.playground.trial;

import org.jspecify.annotations.NullMarked;
