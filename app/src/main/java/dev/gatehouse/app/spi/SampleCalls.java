package dev.gatehouse.app.spi;

import java.util.List;

/// A few real requests to the gateway of this console, for whoever wants to see one pass, one masked and one refused.
/// Any thread; blocks on disk and network.
public interface SampleCalls {
    /// What stands between now and calls that are let in.
    enum Readiness {
        /// There is no key for them in this session: make one.
        NO_KEY,
        /// Their key comes with the next release.
        KEY_WAITS,
        /// The gateway runs a release that knows their key.
        READY
    }

    /// How it stands now.
    Readiness readiness();

    /// Makes a key for them that lives a day and takes the one before back. Does nothing while there is one.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException when the draft has errors or lets nobody
    ///     call a model
    void prepare();

    /// Sends them, one after the other.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException when there is no key for them, or the gateway does
    ///     not
    ///     answer
    List<Call> send(Progress progress) throws InterruptedException;

    /// The first of them as a command for a terminal; where the key belongs stands a placeholder.
    String command();

    /// How one call ended.
    ///
    /// @param intent what it was made to show: `allowed`, `masked` or `blocked`
    /// @param status the HTTP status
    /// @param verdict the verdict as the gateway names it
    /// @param requestId finds it in Traffic
    record Call(String intent, int status, String verdict, String requestId) {}
}
