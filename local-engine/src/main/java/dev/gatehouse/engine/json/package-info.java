/// The engine's JSON: rows in, suite reports out. The only package of this module that knows Jackson.
@NullMarked
package dev.gatehouse.engine.json;

import org.jspecify.annotations.NullMarked;
