/// Dialogs: one question as the title, the safe choice left, the action's own verb right.
@NullMarked
package dev.gatehouse.app.kit.dialog;

import org.jspecify.annotations.NullMarked;
