/// The kinds of control that are installed. The kinds themselves live in other modules.
@NullMarked
package dev.gatehouse.policy.kinds;

import org.jspecify.annotations.NullMarked;
