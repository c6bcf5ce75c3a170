/// The OpenAI dialect against a real HTTP server.
@NullMarked
package dev.gatehouse.engine.runtime.openai;

import org.jspecify.annotations.NullMarked;
