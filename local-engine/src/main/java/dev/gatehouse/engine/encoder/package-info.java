/// Hands out encoders from whichever runtime has them. Running them and using their vectors do not belong here.
@NullMarked
package dev.gatehouse.engine.encoder;

import org.jspecify.annotations.NullMarked;
