/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.gateway.release;

import org.jspecify.annotations.NullMarked;
