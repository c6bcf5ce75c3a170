/// Which release is in force: verified, compiled, kept and swapped. What verifying means is trust's business, what a
/// policy
/// means the engine's.
@NullMarked
package dev.gatehouse.gateway.release;

import org.jspecify.annotations.NullMarked;
