/// The one file in which a release travels: a ZIP that has exactly one form for one content.
@NullMarked
package dev.gatehouse.trust.bundle;

import org.jspecify.annotations.NullMarked;
