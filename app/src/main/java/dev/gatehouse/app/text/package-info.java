/// The words of a screen, read from the properties file in its own folder.
@NullMarked
package dev.gatehouse.app.text;

import org.jspecify.annotations.NullMarked;
