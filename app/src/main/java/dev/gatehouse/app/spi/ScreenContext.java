package dev.gatehouse.app.spi;

import dev.gatehouse.workbench.Workspace;
import java.time.Clock;

/// What the frame gives a screen to work with.
///
/// @param workspace the use cases; hand a ViewModel the parts it needs, not the whole
/// @param samples real requests to the gateway of this console
/// @param tasks where work runs
/// @param navigator goes to other screens
/// @param toasts short notices
/// @param clipboard copies text
/// @param clock the time and the viewer's zone
public record ScreenContext(
        Workspace workspace,
        SampleCalls samples,
        Tasks tasks,
        Navigator navigator,
        Toasts toasts,
        ClipboardPort clipboard,
        Clock clock) {}
