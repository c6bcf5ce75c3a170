package dev.gatehouse.engine.training;

import dev.gatehouse.engine.training.TrainingListener.Next;
import dev.gatehouse.engine.training.TrainingListener.Progress;
import dev.gatehouse.engine.training.TrainingListener.Stage;

/// Counts the steps of a stage and tells the listener now and then.
final class Ticker implements Checkpoint {
    private final TrainingListener listener;
    private final Stage stage;
    private final long total;
    private final long every;
    private long done;

    Ticker(TrainingListener listener, Stage stage, long total) {
        this.listener = listener;
        this.stage = stage;
        this.total = total;
        this.every = Math.max(1, total / 200);
    }

    @Override
    public synchronized void pass() {
        done++;
        if ((done % every == 0 || done == total) && listener.heard(new Progress(stage, done, total)) == Next.CANCEL) {
            throw new Cancelled();
        }
    }
}
