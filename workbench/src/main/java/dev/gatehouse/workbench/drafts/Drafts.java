package dev.gatehouse.workbench.drafts;

import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.yaml.Reading;
import dev.gatehouse.workbench.base.Subscription;
import java.util.function.Consumer;

/// The one draft of a workspace. Every edit is kept at once; undo and redo survive a restart. Any thread; blocks on the
/// disk.
public interface Drafts {
    /// The draft as it is.
    Draft current();

    /// The draft with its undo, redo and differences.
    DraftView view();

    /// Puts `changed` in the draft's place. Text with errors is kept, too. The same text as before changes nothing.
    ///
    /// @param what what was done, a few words
    Draft edit(PolicySource changed, String what);

    /// Goes back one edit; the draft as it is when there is none.
    Draft undo();

    /// Goes forward to what was undone; the draft as it is when there is nothing.
    Draft redo();

    /// The draft's policy.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `draft.has-problems`, naming the first
    PolicySet policy();

    /// Reads a text as the draft's text would be read, and keeps nothing.
    Reading check(PolicySource source);

    /// The words for what can stand in a policy, by which drafts are read.
    ControlKinds kinds();

    /// Tells of every new state.
    Subscription listen(Consumer<? super Draft> listener);
}
