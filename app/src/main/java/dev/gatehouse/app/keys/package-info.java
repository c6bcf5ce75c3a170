/// Creating an API key from anywhere in the console: what is asked, and the one time the key is shown.
@NullMarked
package dev.gatehouse.app.keys;

import org.jspecify.annotations.NullMarked;
