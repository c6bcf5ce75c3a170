package dev.gatehouse.gateway.filter.accounting;

import dev.gatehouse.gateway.spi.Filter;
import dev.gatehouse.gateway.spi.FilterProvider;

/// Counts and tells.
public final class AccountingProvider implements FilterProvider {
    @Override
    public String name() {
        return "accounting";
    }

    @Override
    public Position position() {
        return Position.ACCOUNTING;
    }

    @Override
    public Filter open(Surroundings surroundings) {
        return new AccountingFilter(surroundings.events());
    }
}
