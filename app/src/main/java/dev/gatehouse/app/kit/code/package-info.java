/// The text area for YAML: colours, line numbers, marks in the gutter, problems.
@NullMarked
package dev.gatehouse.app.kit.code;

import org.jspecify.annotations.NullMarked;
