/// Work beside the FX thread: what runs, how far it is, and how its result comes back.
@NullMarked
package dev.gatehouse.app.task;

import org.jspecify.annotations.NullMarked;
