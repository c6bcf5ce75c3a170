/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.gateway.events;

import org.jspecify.annotations.NullMarked;
