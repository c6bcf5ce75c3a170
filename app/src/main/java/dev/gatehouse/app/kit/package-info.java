/// The components that screens are built from. They know no screen, no use case and no port.
@NullMarked
package dev.gatehouse.app.kit;

import org.jspecify.annotations.NullMarked;
