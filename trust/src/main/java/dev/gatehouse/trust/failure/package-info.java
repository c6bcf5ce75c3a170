/// The one unchecked exception of this module and its codes. Expected outcomes are values elsewhere, never
/// exceptions.
@NullMarked
package dev.gatehouse.trust.failure;

import org.jspecify.annotations.NullMarked;
