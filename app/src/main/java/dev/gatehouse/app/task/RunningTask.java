package dev.gatehouse.app.task;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A task as the status bar sees it; changed on the FX thread only.
public final class RunningTask {
    /// The value of `progress` while nobody knows how much is left.
    public static final double UNKNOWN = -1;

    private final String title;
    private final Runnable cancel;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    RunningTask(String title, Runnable cancel) {
        this.title = title;
        this.cancel = cancel;
    }

    /// What it is doing, in words.
    public String title() {
        return title;
    }

    /// The share that is done, 0 to 1, or [#UNKNOWN].
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// Words about its pace; may be empty.
    public ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /// Stops it.
    public void cancel() {
        cancel.run();
    }

    void show(double share, String words) {
        progress.set(share);
        note.set(words);
    }
}
