/// The connector for Gatehouse's own gateway: speaks its admin plane as `docs/admin-protocol.md` describes it.
@NullMarked
package dev.gatehouse.backend.connector.gatehouse;

import org.jspecify.annotations.NullMarked;
