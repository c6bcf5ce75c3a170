/// Tests of the ledger in memory.
@NullMarked
package dev.gatehouse.engine.ledger;

import org.jspecify.annotations.NullMarked;
