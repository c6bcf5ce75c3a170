/// A ledger of use that lives in memory. A durable one belongs to whoever must survive a restart.
@NullMarked
package dev.gatehouse.engine.ledger;

import org.jspecify.annotations.NullMarked;
