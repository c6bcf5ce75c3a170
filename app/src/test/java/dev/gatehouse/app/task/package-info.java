/// Tests of work beside the FX thread, without a toolkit.
@NullMarked
package dev.gatehouse.app.task;

import org.jspecify.annotations.NullMarked;
