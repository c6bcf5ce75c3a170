package dev.gatehouse.workbench.activity;

import dev.gatehouse.workbench.base.Subscription;
import java.util.List;
import java.util.function.Consumer;

/// The record of what was done in this workspace. Only ever grows. Any thread; blocks on the disk.
public interface Activity {
    /// Adds an entry, stamped with now.
    ActivityEntry add(ActivityEntry.Kind kind, String subject, String sentence);

    /// The newest entries, newest first.
    List<ActivityEntry> latest(int count);

    /// Tells of every entry that is added from now on.
    Subscription listen(Consumer<? super ActivityEntry> listener);
}
