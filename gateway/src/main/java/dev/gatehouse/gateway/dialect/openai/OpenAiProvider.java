package dev.gatehouse.gateway.dialect.openai;

import dev.gatehouse.gateway.spi.Dialect;
import dev.gatehouse.gateway.spi.DialectProvider;

/// Offers the dialect of OpenAI's chat completions, which many servers and libraries speak.
public final class OpenAiProvider implements DialectProvider {
    @Override
    public String name() {
        return "openai";
    }

    @Override
    public Dialect open() {
        return new OpenAiDialect();
    }
}
