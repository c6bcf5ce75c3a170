/// Tests of the scanners for personal data.
@NullMarked
package dev.gatehouse.engine.guard.pii;

import org.jspecify.annotations.NullMarked;
