/// Tests of rows in and reports out.
@NullMarked
package dev.gatehouse.engine.json;

import org.jspecify.annotations.NullMarked;
