/// The OpenAI dialect: chat completions and the list of models. Its JSON stands in `json`.
@NullMarked
package dev.gatehouse.gateway.dialect.openai;

import org.jspecify.annotations.NullMarked;
