package dev.gatehouse.app.screen.traffic;

import dev.gatehouse.app.spi.Job;
import dev.gatehouse.app.spi.Tasks;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.workbench.releases.Releases;
import dev.gatehouse.workbench.traffic.Totals;
import dev.gatehouse.workbench.traffic.Traffic;
import dev.gatehouse.workbench.traffic.TrafficPage;
import dev.gatehouse.workbench.traffic.TrafficRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// The rows, the bars and how fresh they are. Reads at most four times a second.
final class TrafficViewModel {
    /// What stands in the place of rows.
    enum Emptiness {
        /// There are rows.
        NONE,
        LOADING,
        /// Nothing was ever released, so nothing is served.
        NO_RELEASE,
        /// Nothing happened in this period.
        NO_TRAFFIC,
        /// Nothing matches what is asked for.
        NO_MATCH
    }

    private static final Duration PERIOD = Duration.ofMillis(250);
    private static final int MOST_ROWS = 5000;

    private final Traffic traffic;
    private final Releases releases;
    private final Tasks tasks;
    private final Clock clock;
    private final Intake intake = new Intake();
    private final List<TrafficRow> later = new ArrayList<>();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.QUARTER_HOUR);
    private final ObjectProperty<Optional<VerdictWord>> verdict = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final BooleanProperty held = new SimpleBooleanProperty();
    private final IntegerProperty waiting = new SimpleIntegerProperty();
    private final LongProperty matching = new SimpleLongProperty();
    private final ObservableList<TrafficRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<TrafficRow>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Period.Bar>> bars = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Totals> totals = new SimpleObjectProperty<>(Totals.NONE);
    private final ObjectProperty<Health> health = new SimpleObjectProperty<>(new Health.Waiting());
    private final ObjectProperty<Emptiness> emptiness = new SimpleObjectProperty<>(Emptiness.LOADING);
    private long newest;
    private Job<?> loading;

    /// What one look at the traffic gave.
    private record Look(List<TrafficRow> fresh, List<Period.Bar> bars, Health health, Period period) {}

    /// What a load gave.
    private record Loaded(TrafficPage page, boolean released) {}

    TrafficViewModel(Traffic traffic, Releases releases, Tasks tasks, Clock clock) {
        this.traffic = traffic;
        this.releases = releases;
        this.tasks = tasks;
        this.clock = clock;
        loading = tasks.load(progress -> 0L);
        paused.subscribe(this::showWaitingWhenFree);
        held.subscribe(this::showWaitingWhenFree);
    }

    /// Follows the traffic until the subscription ends.
    Subscription enter() {
        var listening = traffic.listen(intake::add);
        Subscription filters = Subscription.combine(
                period.subscribe((before, now) -> reload()),
                verdict.subscribe((before, now) -> reload()),
                text.subscribe((before, now) -> reload()));
        reload();
        Subscription looking = tasks.every(PERIOD, progress -> look(), this::show, failure -> {});
        return Subscription.combine(looking, filters, listening::close, () -> loading.cancel());
    }

    private Wanted wanted() {
        return new Wanted(period.get(), verdict.get(), text.get());
    }

    /// Reads the rows anew.
    void reload() {
        loading.cancel();
        Wanted wanted = wanted();
        loading = tasks.load(progress -> new Loaded(
                        traffic.page(wanted.query(clock.instant())),
                        releases.latest().isPresent()))
                .onSuccess(loaded -> show(wanted, loaded));
    }

    private void show(Wanted wanted, Loaded loaded) {
        rows.setAll(loaded.page().rows());
        newest = rows.isEmpty() ? newest : Math.max(newest, rows.getFirst().number());
        later.clear();
        waiting.set(0);
        matching.set(loaded.page().matching());
        emptiness.set(
                !rows.isEmpty()
                        ? Emptiness.NONE
                        : !wanted.everything()
                                ? Emptiness.NO_MATCH
                                : loaded.released() ? Emptiness.NO_TRAFFIC : Emptiness.NO_RELEASE);
    }

    private Look look() {
        Instant now = clock.instant();
        Period asked = period.get();
        var buckets = traffic.buckets(asked.step(), asked.from(now), now.plusMillis(1));
        return new Look(intake.take(), asked.bars(buckets), Health.of(traffic.feeds()), asked);
    }

    private void show(Look look) {
        health.set(look.health());
        if (look.period() == period.get() && !paused.get()) {
            bars.set(look.bars());
            totals.set(look.bars().stream().map(Period.Bar::totals).reduce(Totals.NONE, Totals::plus));
        }
        Wanted wanted = wanted();
        List<TrafficRow> fresh = look.fresh().stream()
                .filter(row -> row.number() > newest)
                .filter(wanted::matches)
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        newest = fresh.getLast().number();
        later.addAll(fresh);
        waiting.set(later.size());
        showWaitingWhenFree();
    }

    private void showWaitingWhenFree() {
        if (!paused.get() && !held.get()) {
            showWaiting();
        }
    }

    /// Puts the rows that wait above the others.
    void showWaiting() {
        if (later.isEmpty()) {
            return;
        }
        rows.addAll(0, later.reversed());
        matching.set(matching.get() + later.size());
        later.clear();
        waiting.set(0);
        if (rows.size() > MOST_ROWS) {
            rows.remove(MOST_ROWS, rows.size());
        }
        emptiness.set(Emptiness.NONE);
    }

    /// Reads the rows that come after the last one.
    void showOlder() {
        if (rows.isEmpty()) {
            return;
        }
        Wanted wanted = wanted();
        long last = rows.getLast().number();
        loading.cancel();
        loading = tasks.load(
                        progress -> traffic.page(wanted.query(clock.instant()).before(last)))
                .onSuccess(page -> rows.addAll(page.rows()));
    }

    /// Asks for everything again.
    void clearFilters() {
        verdict.set(Optional.empty());
        text.set("");
    }

    /// Goes to a request by its id, or to a verdict by its word.
    void open(String place) {
        for (VerdictWord word : VerdictWord.values()) {
            if (word.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(place)) {
                text.set("");
                verdict.set(Optional.of(word));
                return;
            }
        }
        tasks.load(progress -> traffic.find(place)).onSuccess(found -> {
            clearFilters();
            if (found.isPresent()) {
                chosen.set(found);
            } else {
                text.set(place);
            }
        });
    }

    ObjectProperty<Period> period() {
        return period;
    }

    /// Only this verdict; all where it is empty.
    ObjectProperty<Optional<VerdictWord>> verdict() {
        return verdict;
    }

    StringProperty text() {
        return text;
    }

    /// Whether a person stopped the rows and bars.
    BooleanProperty paused() {
        return paused;
    }

    /// Whether rows must not move now, because somebody points at one or reads one.
    BooleanProperty held() {
        return held;
    }

    /// How many new rows wait.
    IntegerProperty waiting() {
        return waiting;
    }

    /// How many rows match in all.
    LongProperty matching() {
        return matching;
    }

    /// The newest first.
    ObservableList<TrafficRow> rows() {
        return rows;
    }

    /// The row in the drawer.
    ObjectProperty<Optional<TrafficRow>> chosen() {
        return chosen;
    }

    ObjectProperty<List<Period.Bar>> bars() {
        return bars;
    }

    /// The sums of the bars.
    ObjectProperty<Totals> totals() {
        return totals;
    }

    ObjectProperty<Health> health() {
        return health;
    }

    ObjectProperty<Emptiness> emptiness() {
        return emptiness;
    }
}
