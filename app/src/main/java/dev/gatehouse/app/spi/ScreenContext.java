package dev.gatehouse.app.spi;

import dev.gatehouse.workbench.Workspace;
import java.time.Clock;

/// What the frame gives a screen to work with.
///
/// @param workspace the use cases; hand a ViewModel the parts it needs, not the whole
/// @param tasks where work runs
/// @param navigator goes to other screens
/// @param toasts short notices
/// @param clipboard copies text
/// @param clock the time and the viewer's zone
public record ScreenContext(
        Workspace workspace, Tasks tasks, Navigator navigator, Toasts toasts, ClipboardPort clipboard, Clock clock) {}
