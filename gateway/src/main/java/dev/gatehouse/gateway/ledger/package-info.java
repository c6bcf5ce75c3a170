/// What keys have used, kept on disk. Whether that is too much is the engine's business.
@NullMarked
package dev.gatehouse.gateway.ledger;

import org.jspecify.annotations.NullMarked;
