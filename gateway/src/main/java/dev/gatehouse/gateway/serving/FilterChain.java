package dev.gatehouse.gateway.serving;

import dev.gatehouse.gateway.spi.Ending;
import dev.gatehouse.gateway.spi.Filter;
import dev.gatehouse.gateway.spi.FilterProvider;
import dev.gatehouse.gateway.spi.FilterProvider.Position;
import dev.gatehouse.gateway.spi.FilterProvider.Surroundings;
import dev.gatehouse.gateway.spi.Refusal;
import dev.gatehouse.gateway.spi.Turn;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/// All installed steps in their order.
public final class FilterChain {
    private final List<Placed> steps;
    private final Filter.Next upstream;

    private FilterChain(List<Placed> steps, Filter.Next upstream) {
        this.steps = steps;
        this.upstream = upstream;
    }

    /// With every filter on the class path.
    ///
    /// @param upstream the end of the way
    public static FilterChain installed(Surroundings surroundings, Filter.Next upstream) {
        var steps = ServiceLoader.load(FilterProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(FilterProvider::position).thenComparing(FilterProvider::name))
                .map(provider -> new Placed(provider.position(), provider.open(surroundings)))
                .toList();
        return new FilterChain(steps, upstream);
    }

    /// Sends a call the whole way.
    public Ending handle(Turn turn) {
        return from(0, turn, steps, upstream);
    }

    /// Ends a call that could not even be read: it is still counted, and a caller without a key learns only that.
    public Ending refuse(Turn turn, Refusal refusal) {
        var first = steps.stream()
                .filter(each -> each.position().compareTo(Position.AUTHENTICATION) <= 0)
                .toList();
        return from(0, turn, first, last -> Ending.refused(refusal).withCaller(last.caller()));
    }

    private static Ending from(int index, Turn turn, List<Placed> steps, Filter.Next end) {
        return index == steps.size()
                ? end.handle(turn)
                : steps.get(index).filter().handle(turn, next -> from(index + 1, next, steps, end));
    }

    private record Placed(Position position, Filter filter) {}
}
