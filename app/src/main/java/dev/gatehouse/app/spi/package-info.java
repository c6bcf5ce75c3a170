/// What a screen is to the frame, and the ports through which a screen reaches the frame. No screen, no control and no
/// use case belongs here.
@NullMarked
package dev.gatehouse.app.spi;

import org.jspecify.annotations.NullMarked;
