/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.gateway.journal;

import org.jspecify.annotations.NullMarked;
