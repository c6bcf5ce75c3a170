package dev.gatehouse.gateway.filter.authentication;

import dev.gatehouse.gateway.spi.Filter;
import dev.gatehouse.gateway.spi.FilterProvider;

/// Finds out who calls.
public final class AuthenticationProvider implements FilterProvider {
    @Override
    public String name() {
        return "authentication";
    }

    @Override
    public Position position() {
        return Position.AUTHENTICATION;
    }

    @Override
    public Filter open(Surroundings surroundings) {
        return new AuthenticationFilter();
    }
}
