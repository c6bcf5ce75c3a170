/// Refuses requests that hold an attack on what stands behind the model, such as a database or a shell, by its shape.
@NullMarked
package dev.gatehouse.engine.guard.patterns;

import org.jspecify.annotations.NullMarked;
