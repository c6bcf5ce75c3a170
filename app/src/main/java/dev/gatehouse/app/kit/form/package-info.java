/// Fields, facts, table columns and marked text.
@NullMarked
package dev.gatehouse.app.kit.form;

import org.jspecify.annotations.NullMarked;
