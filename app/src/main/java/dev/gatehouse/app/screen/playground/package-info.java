/// The Playground: tries one prompt under the draft or the release and shows each control's verdict, the answer as the
/// caller gets it, and what it costs. Running a trial belongs to the workbench.
@NullMarked
package dev.gatehouse.app.screen.playground;

import org.jspecify.annotations.NullMarked;
