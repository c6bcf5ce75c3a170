/// What tests of the console need: a toolkit without a display, pictures, and ports that answer at once.
@NullMarked
package dev.gatehouse.app.testing;

import org.jspecify.annotations.NullMarked;
