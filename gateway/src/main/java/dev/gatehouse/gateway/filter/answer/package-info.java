/// The step that has the engine judge an answer before the caller sees it.
@NullMarked
package dev.gatehouse.gateway.filter.answer;

import org.jspecify.annotations.NullMarked;
