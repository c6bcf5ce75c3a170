package dev.gatehouse.gateway.filter.answer;

import dev.gatehouse.gateway.spi.Filter;
import dev.gatehouse.gateway.spi.FilterProvider;

/// Judges the answer.
public final class AnswerProvider implements FilterProvider {
    @Override
    public String name() {
        return "answer";
    }

    @Override
    public Position position() {
        return Position.ANSWER;
    }

    @Override
    public Filter open(Surroundings surroundings) {
        return new AnswerFilter();
    }
}
