/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.gateway.serving;

import org.jspecify.annotations.NullMarked;
