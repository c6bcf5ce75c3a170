/// What is asked of backends and what they answer, the same for every kind.
@NullMarked
package dev.gatehouse.backend.answer;

import org.jspecify.annotations.NullMarked;
