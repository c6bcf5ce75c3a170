/// The admin plane: status, release and events for those whose certificate is known. Its protocol is written down in
/// `docs/admin-protocol.md`.
@NullMarked
package dev.gatehouse.gateway.admin;

import org.jspecify.annotations.NullMarked;
