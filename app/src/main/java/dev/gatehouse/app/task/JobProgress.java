package dev.gatehouse.app.task;

import dev.gatehouse.app.spi.Progress;
import java.util.function.BooleanSupplier;

/// Progress as told by the work, handed on from its thread.
final class JobProgress implements Progress {
    /// Takes a share (or [RunningTask#UNKNOWN]) and words.
    @FunctionalInterface
    interface Listener {
        void show(double share, String words);
    }

    private final BooleanSupplier cancelled;
    private final Listener listener;
    private volatile double share = RunningTask.UNKNOWN;
    private volatile String words = "";

    JobProgress(BooleanSupplier cancelled, Listener listener) {
        this.cancelled = cancelled;
        this.listener = listener;
    }

    @Override
    public void at(long done, long total) {
        share = total > 0 ? Math.clamp((double) done / total, 0, 1) : RunningTask.UNKNOWN;
        listener.show(share, words);
    }

    @Override
    public void note(String text) {
        words = text;
        listener.show(share, words);
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }
}
