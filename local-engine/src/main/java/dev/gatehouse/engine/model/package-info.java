/// Local and remote models as the rest of the engine sees them: prompts in, tokens or scores out. Which library runs
/// them is a runtime's business.
@NullMarked
package dev.gatehouse.engine.model;

import org.jspecify.annotations.NullMarked;
