/// Tests of the whole gateway over real TLS.
@NullMarked
package dev.gatehouse.gateway;

import org.jspecify.annotations.NullMarked;
