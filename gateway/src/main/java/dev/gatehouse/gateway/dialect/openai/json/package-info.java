/// The JSON of the OpenAI dialect, read strictly and written exactly. The one package of this room that knows Jackson.
@NullMarked
package dev.gatehouse.gateway.dialect.openai.json;

import org.jspecify.annotations.NullMarked;
