/// Ed25519 keys: the public half that others verify with, the private half, and the file it sleeps in.
@NullMarked
package dev.gatehouse.trust.keys;

import org.jspecify.annotations.NullMarked;
