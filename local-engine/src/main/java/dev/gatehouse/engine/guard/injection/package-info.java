/// The guard against prompt injection and jailbreaks, and the classifier that ships with it. Training does not belong
/// here.
@NullMarked
package dev.gatehouse.engine.guard.injection;

import org.jspecify.annotations.NullMarked;
