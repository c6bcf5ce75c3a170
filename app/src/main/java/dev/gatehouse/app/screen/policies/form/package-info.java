/// Forms over the draft: those of controls are made from what their kinds tell about their fields, so that no kind is
/// named here. A form never keeps what was typed: it asks for an edit and shows what came of it.
@NullMarked
package dev.gatehouse.app.screen.policies.form;

import org.jspecify.annotations.NullMarked;
