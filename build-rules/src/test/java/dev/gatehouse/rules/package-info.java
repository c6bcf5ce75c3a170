/// Proves that each rule bites, on violations planted on purpose.
@NullMarked
package dev.gatehouse.rules;

import org.jspecify.annotations.NullMarked;
