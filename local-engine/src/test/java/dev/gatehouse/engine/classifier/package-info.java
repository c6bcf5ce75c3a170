/// Tests of the small classifiers and their folders.
@NullMarked
package dev.gatehouse.engine.classifier;

import org.jspecify.annotations.NullMarked;
