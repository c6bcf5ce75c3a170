/// The suite that comes with the console, for every screen that scores a guard or offers a case to try.
@NullMarked
package dev.gatehouse.app.suite;

import org.jspecify.annotations.NullMarked;
