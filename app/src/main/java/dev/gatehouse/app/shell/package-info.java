/// The frame around all screens: sidebar, top bar, palette, status bar, toasts, keys. It knows screens only by
/// their socket.
@NullMarked
package dev.gatehouse.app.shell;

import org.jspecify.annotations.NullMarked;
