/// The JSON of OpenAI's chat completions, as far as a caller needs it. Believes nothing that a server sends.
@NullMarked
package dev.gatehouse.engine.runtime.openai.json;

import org.jspecify.annotations.NullMarked;
