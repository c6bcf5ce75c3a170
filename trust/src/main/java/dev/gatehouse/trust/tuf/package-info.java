/// The metadata of The Update Framework as records, and the rule of thresholds. No text forms, no files.
@NullMarked
package dev.gatehouse.trust.tuf;

import org.jspecify.annotations.NullMarked;
