/// The gateway's own JSON beside dialects and contracts: refusals of the admin plane.
@NullMarked
package dev.gatehouse.gateway.json;

import org.jspecify.annotations.NullMarked;
