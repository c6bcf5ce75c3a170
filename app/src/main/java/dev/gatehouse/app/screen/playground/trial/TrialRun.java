package dev.gatehouse.app.screen.playground.trial;

import dev.gatehouse.app.spi.Progress;
import dev.gatehouse.engine.AnswerStream;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.engine.control.UnusableControl;
import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.workbench.base.Stop;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.playground.Playground;
import dev.gatehouse.workbench.playground.TrialResult;
import dev.gatehouse.workbench.playground.TrialWatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/// Runs one trial, or two one after the other, and keeps what is known of them. A trial that fails does not keep the
/// other from running.
public final class TrialRun {
    private final Playground playground;
    private final LongSupplier nanos;
    private final Runnable onChange;
    private final Stop stop = new Stop();
    private final AtomicReference<List<TrialSide>> sides;

    /// @param nanos a clock that only counts up
    /// @param onChange told after each change, on the thread that runs; must return quickly
    public TrialRun(Playground playground, List<TrialSide> sides, LongSupplier nanos, Runnable onChange) {
        this.playground = playground;
        this.sides = new AtomicReference<>(List.copyOf(sides));
        this.nanos = nanos;
        this.onChange = onChange;
    }

    /// What is known now. Any thread.
    public List<TrialSide> sides() {
        return sides.get();
    }

    /// Ends the answer under way early, and does not begin another. Any thread.
    public void stop() {
        stop.ask();
    }

    /// Runs to the end; blocks.
    public List<TrialSide> run(Progress progress) {
        for (int at = 0; at < sides().size(); at++) {
            if (!stop.isAsked() && !progress.isCancelled()) {
                one(at, progress);
            }
        }
        for (int at = 0; at < sides().size(); at++) {
            change(at, TrialSide::stopped);
        }
        return sides();
    }

    private void one(int at, Progress progress) {
        change(at, TrialSide::deciding);
        var watcher = new Watcher(at, progress);
        try {
            TrialResult result = playground.run(sides().get(at).trial(), watcher, stop);
            change(at, side -> side.done(result, watcher.timings.pace()));
        } catch (WorkbenchException e) {
            change(at, side -> side.failed(e.code(), e.sentence()));
        } catch (ModelException e) {
            change(at, side -> side.failed(e.code(), sentence(e)));
        } catch (UnusableControl e) {
            change(at, side -> side.failed(e.code(), sentence(e)));
        }
    }

    private static String sentence(RuntimeException e) {
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }

    private void change(int at, UnaryOperator<TrialSide> step) {
        sides.updateAndGet(before -> {
            var changed = new ArrayList<>(before);
            changed.set(at, step.apply(before.get(at)));
            return List.copyOf(changed);
        });
        onChange.run();
    }

    private final class Watcher implements TrialWatcher {
        private final int at;
        private final Progress progress;
        private final StreamTimings timings = new StreamTimings();
        private final StringBuilder text = new StringBuilder();

        Watcher(int at, Progress progress) {
            this.at = at;
            this.progress = progress;
        }

        @Override
        public void judged(Verdict verdict) {
            obey();
            change(at, side -> side.judged(verdict));
        }

        @Override
        public void wrote() {
            obey();
            timings.add(nanos.getAsLong());
            var pace = timings.pace();
            progress.at(pace.pieces(), sides().get(at).trial().sampling().maxOutputTokens());
            change(at, side -> side.answering(text.toString(), pace));
        }

        @Override
        public void answered(AnswerStream.Piece piece) {
            text.append(piece.text());
            change(at, side -> side.answering(text.toString(), side.pace()));
        }

        private void obey() {
            if (progress.isCancelled()) {
                stop.ask();
            }
        }
    }
}
