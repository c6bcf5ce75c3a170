/// Tests of overlays and dialogs.
@NullMarked
package dev.gatehouse.app.kit.dialog;

import org.jspecify.annotations.NullMarked;
