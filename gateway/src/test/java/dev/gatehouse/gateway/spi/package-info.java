/// What holds for every filter and every dialect.
@NullMarked
package dev.gatehouse.gateway.spi;

import org.jspecify.annotations.NullMarked;
