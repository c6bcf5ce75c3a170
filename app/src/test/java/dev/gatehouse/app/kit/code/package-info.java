/// Tests of the YAML area.
@NullMarked
package dev.gatehouse.app.kit.code;

import org.jspecify.annotations.NullMarked;
