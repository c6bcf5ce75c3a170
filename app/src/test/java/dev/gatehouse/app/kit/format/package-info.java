/// Tests of how numbers and times are written.
@NullMarked
package dev.gatehouse.app.kit.format;

import org.jspecify.annotations.NullMarked;
