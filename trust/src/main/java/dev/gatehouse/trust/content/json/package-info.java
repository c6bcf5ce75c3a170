/// The text forms of the contents of a release.
@NullMarked
package dev.gatehouse.trust.content.json;

import org.jspecify.annotations.NullMarked;
