/// Editors for single values: one for each shape that a setting may have, and for a line of text. They tell a value
/// only
/// when a person has settled on it and it is allowed.
@NullMarked
package dev.gatehouse.app.screen.policies.field;

import org.jspecify.annotations.NullMarked;
