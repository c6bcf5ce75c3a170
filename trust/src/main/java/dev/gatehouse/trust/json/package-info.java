/// JSON as this module reads and writes it: strict in, canonical out; and the text form of the metadata.
@NullMarked
package dev.gatehouse.trust.json;

import org.jspecify.annotations.NullMarked;
