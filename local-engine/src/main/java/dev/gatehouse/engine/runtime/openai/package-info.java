/// Reaches models behind any server that speaks OpenAI's chat completions over HTTP: Ollama, vLLM, llama-server, LM
/// Studio and many services. Only the transport and its failures stand here; the JSON stands in `json`.
@NullMarked
package dev.gatehouse.engine.runtime.openai;

import org.jspecify.annotations.NullMarked;
