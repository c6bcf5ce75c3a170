package dev.gatehouse.gateway.filter.decision;

import dev.gatehouse.gateway.spi.Filter;
import dev.gatehouse.gateway.spi.FilterProvider;

/// Judges the request.
public final class DecisionProvider implements FilterProvider {
    @Override
    public String name() {
        return "decision";
    }

    @Override
    public Position position() {
        return Position.DECISION;
    }

    @Override
    public Filter open(Surroundings surroundings) {
        return new DecisionFilter();
    }
}
