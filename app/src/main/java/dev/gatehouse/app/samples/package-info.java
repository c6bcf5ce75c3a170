/// The buttons around sample calls: send them, or copy one as a command.
@NullMarked
package dev.gatehouse.app.samples;

import org.jspecify.annotations.NullMarked;
