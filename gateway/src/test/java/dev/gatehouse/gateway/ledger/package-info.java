/// Tests of the package of the same name.
@NullMarked
package dev.gatehouse.gateway.ledger;

import org.jspecify.annotations.NullMarked;
