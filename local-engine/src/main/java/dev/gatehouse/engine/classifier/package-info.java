/// The small classifiers that sit on top of an encoder: what they look at, how they add up, how they are kept in a
/// file. Learning them and deciding by them do not belong here.
@NullMarked
package dev.gatehouse.engine.classifier;

import org.jspecify.annotations.NullMarked;
