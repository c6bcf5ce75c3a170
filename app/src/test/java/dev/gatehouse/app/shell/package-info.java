/// Tests of the frame: its state without a toolkit, its behaviour on the headless platform.
@NullMarked
package dev.gatehouse.app.shell;

import org.jspecify.annotations.NullMarked;
