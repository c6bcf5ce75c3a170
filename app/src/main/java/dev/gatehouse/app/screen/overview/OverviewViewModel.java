package dev.gatehouse.app.screen.overview;

import dev.gatehouse.app.screen.overview.facts.OverviewFacts;
import dev.gatehouse.app.spi.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/// The facts as last read, and whether reading works.
final class OverviewViewModel {
    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final Supplier<OverviewFacts> reader;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<OverviewFacts>> facts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param reader reads all facts; blocks
    OverviewViewModel(Supplier<OverviewFacts> reader, Tasks tasks) {
        this.reader = reader;
        this.tasks = tasks;
    }

    /// Reads now and again until the subscription ends.
    Subscription enter() {
        return tasks.every(
                PERIOD,
                progress -> reader.get(),
                now -> {
                    facts.set(Optional.of(now));
                    problem.set("");
                },
                failure -> problem.set(String.valueOf(failure.getMessage())));
    }

    /// Empty before the first reading; the last one stays when reading fails.
    ReadOnlyObjectProperty<Optional<OverviewFacts>> facts() {
        return facts.getReadOnlyProperty();
    }

    /// Why the facts could not be read last time; empty when they could.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }
}
