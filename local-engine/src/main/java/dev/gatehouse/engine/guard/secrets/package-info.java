/// Finds credentials by the published formats of their issuers and by the words they are written behind.
@NullMarked
package dev.gatehouse.engine.guard.secrets;

import org.jspecify.annotations.NullMarked;
