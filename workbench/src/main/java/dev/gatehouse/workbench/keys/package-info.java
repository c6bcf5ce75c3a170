/// API keys: making, listing, taking back. What a key may do is the policy's business; checking keys is the gateway's.
@NullMarked
package dev.gatehouse.workbench.keys;

import org.jspecify.annotations.NullMarked;
